import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Skeleton, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { customerQuery } from "@/api/customers";
import { customerFields, formsQuery } from "@/api/setup";
import type { Customer } from "@/api/types";
import { CustomerTimeline } from "@/components/CustomerTimeline";
import { Facts } from "@/components/Facts";
import { Failed } from "@/components/Failed";
import { useCategory } from "@/components/useCategory";
import { useMay } from "@/components/useMay";
import { VipTag } from "@/components/VipTag";
import { CustomerEditor } from "@/features/customers/CustomerEditor";
import css from "@/features/customers/customer.module.css";
import { valueText } from "@/components/valueText";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

export function CustomerPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/desk/customers/$id" });
  const customer = useQuery(customerQuery(id));
  const mayWrite = useMay("customers.write");
  const [editing, setEditing] = useState(false);
  if (customer.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (customer.isError) {
    return <Failed error={customer.error} onRetry={() => void customer.refetch()} />;
  }
  return (
    <div className={css.page}>
      <section className={css.card} aria-label={t("customer.label")}>
        <header className={css.head}>
          <h1>
            {customer.data.name} {customer.data.vip && <VipTag />}
          </h1>
          {mayWrite && (
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t("common.edit")}
            </Button>
          )}
        </header>
        <CustomerFacts customer={customer.data} />
      </section>
      <section className={css.card} aria-label={t("timeline.label")}>
        <h2>{t("timeline.label")}</h2>
        <CustomerTimeline customer={id} />
      </section>
      {editing && <CustomerEditor customer={customer.data} onClose={() => setEditing(false)} />}
    </div>
  );
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const { t, i18n } = useTranslation();
  const numbers = customer.numbers.map(({ number, label }) => (
    <div key={number} className="digits">
      {number} {label && <small>{label}</small>}
    </div>
  ));
  const tags = customer.tags.map((tag) => <Tag key={tag}>{tag}</Tag>);
  const { data: forms } = useQuery(formsQuery);
  const categoryName = useCategory();
  const known = customerFields(forms);
  const custom = Object.entries(customer.custom).map(([key, value]) => {
    const field = known.find((one) => one.key === key);
    return [pick(field?.label, key), valueText(field, value, t)] as const;
  });
  return (
    <Facts
      facts={[
        [t("customer.numbers"), numbers.length > 0 ? numbers : null],
        [t("customer.company"), customer.company],
        [t("customer.category"), categoryName(customer.category)],
        [t("customer.owner"), customer.owner?.name],
        [t("customer.email"), customer.email],
        [t("customer.language"), customer.language && t(`language.${customer.language}`)],
        [t("customer.tags"), tags.length > 0 ? tags : null],
        ...custom,
        [t("customer.note"), customer.note],
        [t("customer.updated"), dateTime(customer.updated_at, i18n.language)],
      ]}
    />
  );
}
