import { SwapOutlined, UserAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Table, Tag } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { customersQuery } from "@/api/customers";
import { customerFields, formsQuery } from "@/api/setup";
import type { Customer } from "@/api/types";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { SearchField } from "@/components/SearchField";
import { useCategory } from "@/components/useCategory";
import { useMay } from "@/components/useMay";
import { VipTag } from "@/components/VipTag";
import { valueText } from "@/components/valueText";
import { CustomerEditor } from "@/features/customers/CustomerEditor";
import { Handover } from "@/features/customers/Handover";
import { pick } from "@/lib/i18n";
import { PAGE_SIZE, slice } from "@/lib/search";
import { dateTime } from "@/lib/time";

export function CustomerList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const mayWrite = useMay("customers.write");
  const mayHandOver = useMay("customers.manage");
  const [creating, setCreating] = useState(false);
  const [handing, setHanding] = useState(false);
  const query = search.q ? { q: search.q } : {};
  const list = useQuery(customersQuery({ ...query, ...slice(search.page) }));
  const find = useCallback(
    (q: string) => void navigate({ search: q ? { q } : {}, replace: true }),
    [navigate],
  );
  const all = useColumns();
  const { columns, chooser } = useColumnChoice("customers", all, ["name"], hiddenOf(all));
  const empty = search.q ? (
    <Nothing title={t("customer.notFound", { q: search.q })} hint={t("customer.searchHint")} />
  ) : (
    <Nothing title={t("customer.none")} hint={t("customer.noneHint")} />
  );
  return (
    <ListPage
      title={t("nav.customers")}
      tools={<SearchField value={search.q ?? ""} label={t("customer.search")} onSearch={find} />}
      actions={
        <>
          {chooser}
          {mayHandOver && (
            <Button icon={<SwapOutlined />} onClick={() => setHanding(true)}>
              {t("reowning.act")}
            </Button>
          )}
          {mayWrite && (
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => setCreating(true)}>
              {t("customer.create")}
            </Button>
          )}
        </>
      }
    >
      {list.isError ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table<Customer>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={list.data?.items ?? []}
          loading={{ spinning: list.isPending || list.isPlaceholderData, delay: 200 }}
          scroll={{ x: 860 }}
          locale={{ emptyText: list.isPending ? <span /> : empty }}
          pagination={{
            current: search.page ?? 1,
            pageSize: PAGE_SIZE,
            total: list.data?.total ?? 0,
            showSizeChanger: false,
            hideOnSinglePage: true,
            showTotal: (total) => t("common.total", { total }),
            onChange: (page) => void navigate({ search: { ...search, page } }),
          }}
        />
      )}
      {handing && <Handover onClose={() => setHanding(false)} />}
      {creating && <CustomerEditor onClose={() => setCreating(false)} />}
    </ListPage>
  );
}

/** Own fields stand in the list when one asks for them. */
const hiddenOf = (columns: { key: string }[]): string[] =>
  columns.map((column) => column.key).filter((key) => key.startsWith("custom."));

function useColumns() {
  const { t, i18n } = useTranslation();
  const categoryName = useCategory();
  const { data: forms } = useQuery(formsQuery);
  const own = customerFields(forms).map((field) => ({
    key: `custom.${field.key}`,
    title: pick(field.label, field.key),
    render: (_: unknown, { custom }: Customer) =>
      custom[field.key] === undefined ? null : valueText(field, custom[field.key], t),
  }));
  return [
    {
      key: "name",
      title: t("customer.name"),
      render: (_: unknown, customer: Customer) => (
        <>
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>{" "}
          {customer.vip && <VipTag />}
        </>
      ),
    },
    { key: "company", title: t("customer.company"), dataIndex: "company" },
    {
      key: "category",
      title: t("customer.category"),
      width: 110,
      render: (_: unknown, customer: Customer) => categoryName(customer.category),
    },
    {
      key: "numbers",
      title: t("customer.numbers"),
      render: (_: unknown, { numbers }: Customer) => (
        <span className="digits">
          {numbers[0]?.number}
          {numbers.length > 1 && <small> +{numbers.length - 1}</small>}
        </span>
      ),
    },
    {
      key: "owner",
      title: t("customer.owner"),
      width: 110,
      render: (_: unknown, customer: Customer) => customer.owner?.name,
    },
    {
      key: "tags",
      title: t("customer.tags"),
      render: (_: unknown, { tags }: Customer) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>),
    },
    {
      key: "updated",
      title: t("customer.updated"),
      width: 150,
      render: (_: unknown, customer: Customer) => (
        <span className="digits">{dateTime(customer.updated_at, i18n.language)}</span>
      ),
    },
    ...own,
  ];
}
