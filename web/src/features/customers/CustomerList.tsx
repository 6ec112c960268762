import { UserAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Table, Tag, type TableColumnsType } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { customersQuery } from "@/api/customers";
import type { Customer } from "@/api/types";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { SearchField } from "@/components/SearchField";
import { useCategory } from "@/components/useCategory";
import { useMay } from "@/components/useMay";
import { VipTag } from "@/components/VipTag";
import { CustomerEditor } from "@/features/customers/CustomerEditor";
import { PAGE_SIZE, slice } from "@/lib/search";
import { dateTime } from "@/lib/time";

export function CustomerList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const mayWrite = useMay("customers.write");
  const [creating, setCreating] = useState(false);
  const query = search.q ? { q: search.q } : {};
  const list = useQuery(customersQuery({ ...query, ...slice(search.page) }));
  const find = useCallback(
    (q: string) => void navigate({ search: q ? { q } : {}, replace: true }),
    [navigate],
  );
  const columns = useColumns();
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
        mayWrite && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setCreating(true)}>
            {t("customer.create")}
          </Button>
        )
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
      {creating && <CustomerEditor onClose={() => setCreating(false)} />}
    </ListPage>
  );
}

function useColumns(): TableColumnsType<Customer> {
  const { t, i18n } = useTranslation();
  const categoryName = useCategory();
  return [
    {
      title: t("customer.name"),
      render: (_, customer) => (
        <>
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>{" "}
          {customer.vip && <VipTag />}
        </>
      ),
    },
    { title: t("customer.company"), dataIndex: "company" },
    {
      title: t("customer.category"),
      width: 110,
      render: (_, customer) => categoryName(customer.category),
    },
    {
      title: t("customer.numbers"),
      render: (_, { numbers }) => (
        <span className="digits">
          {numbers[0]?.number}
          {numbers.length > 1 && <small> +{numbers.length - 1}</small>}
        </span>
      ),
    },
    { title: t("customer.owner"), render: (_, customer) => customer.owner?.name, width: 110 },
    {
      title: t("customer.tags"),
      render: (_, { tags }) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>),
    },
    {
      title: t("customer.updated"),
      width: 150,
      render: (_, customer) => (
        <span className="digits">{dateTime(customer.updated_at, i18n.language)}</span>
      ),
    },
  ];
}
