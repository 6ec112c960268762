import { EditOutlined, MergeCellsOutlined, PhoneOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Skeleton, Space, Tabs } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dial } from "@/api/calls";
import { customerQuery } from "@/api/customers";
import { customerFields, formsQuery } from "@/api/setup";
import type { Customer } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { CustomerTimeline } from "@/components/CustomerTimeline";
import { Facts } from "@/components/Facts";
import { fieldValue } from "@/components/fieldValue";
import { Failed } from "@/components/Failed";
import { Tags } from "@/components/Tags";
import { useAct } from "@/components/useAct";
import { useCategory } from "@/components/useCategory";
import { useMay } from "@/components/useMay";
import { VipTag } from "@/components/VipTag";
import { CustomerEditor } from "@/features/customers/CustomerEditor";
import css from "@/features/customers/customer.module.css";
import { Merge } from "@/features/customers/Merge";
import { Notes } from "@/features/customers/Notes";
import { Privacy } from "@/features/customers/Privacy";
import { Reveal } from "@/features/customers/Reveal";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

export type CustomerTab = { key: string; label: string; render: (customer: string) => ReactNode };

export function CustomerPage({ tabs = [] }: { tabs?: readonly CustomerTab[] }) {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/desk/customers/$id" });
  const customer = useQuery(customerQuery(id));
  const mayWrite = useMay("customers.write");
  const mayMerge = useMay("customers.manage");
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
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
          <Space>
            {mayMerge && (
              <Button icon={<MergeCellsOutlined />} onClick={() => setMerging(true)}>
                {t("merge.act")}
              </Button>
            )}
            {mayWrite && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t("common.edit")}
              </Button>
            )}
          </Space>
        </header>
        <CustomerFacts customer={customer.data} />
      </section>
      <section className={css.card} aria-label={t("timeline.label")}>
        <Tabs
          destroyOnHidden
          items={[
            {
              key: "timeline",
              label: t("timeline.label"),
              children: <CustomerTimeline customer={id} />,
            },
            ...tabs.map(({ key, label, render }) => ({ key, label, children: render(id) })),
            { key: "notes", label: t("note.label"), children: <Notes customer={id} /> },
            { key: "privacy", label: t("privacy.label"), children: <Privacy customer={id} /> },
          ]}
        />
      </section>
      {merging && <Merge customer={customer.data} onClose={() => setMerging(false)} />}
      {editing && <CustomerEditor customer={customer.data} onClose={() => setEditing(false)} />}
    </div>
  );
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const mayDial = useMay("calls.handle");
  const numbers = customer.numbers.map(({ number, label }, place) => (
    <div key={place} className="digits">
      {number} {label && <small>{label}</small>}
      {mayDial && (
        <ActButton
          type="text"
          size="small"
          icon={<PhoneOutlined />}
          aria-label={t("customer.dial", { number })}
          onAct={() => run(dial(`customer:${customer.id}:${place}`))}
        />
      )}
    </div>
  ));
  const { data: forms } = useQuery(formsQuery);
  const categoryName = useCategory();
  const known = customerFields(forms);
  const custom = Object.entries(customer.custom).map(([key, value]) => {
    const field = known.find((one) => one.key === key);
    return [pick(field?.label, key), fieldValue(field, value, t, customer.names)] as const;
  });
  return (
    <Facts
      facts={[
        [
          t("customer.numbers"),
          numbers.length > 0 && (
            <>
              {numbers}
              <Reveal customer={customer} />
            </>
          ),
        ],
        [t("customer.company"), customer.company],
        [t("customer.category"), categoryName(customer.category)],
        [t("customer.owner"), customer.owner?.name],
        [t("customer.email"), customer.email],
        [t("customer.language"), customer.language && t(`language.${customer.language}`)],
        [t("customer.tags"), customer.tags.length > 0 && <Tags all tags={customer.tags} />],
        ...custom,
        [t("customer.note"), customer.note],
        [t("customer.updated"), dateTime(customer.updated_at, i18n.language)],
      ]}
    />
  );
}
