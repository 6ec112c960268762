import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select, Table, type TableColumnsType } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { ordersQuery } from "@/api/orders";
import type { Order } from "@/api/types";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { SavedViews } from "@/components/SavedViews";
import { SearchField } from "@/components/SearchField";
import { StateTag } from "@/components/StateTag";
import { usePeople } from "@/components/usePeople";
import { VipTag } from "@/components/VipTag";
import type { OrderListSearch } from "@/lib/caseSearch";
import { money } from "@/lib/money";
import { changed, PAGE_SIZE, slice } from "@/lib/search";
import { dateTime } from "@/lib/time";

const PHASES = ["open", "waiting", "done", "dropped"];

export function OrderList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/orders" });
  const navigate = useNavigate({ from: "/orders" });
  const { page, ...filters } = search;
  const list = useQuery(ordersQuery({ ...filters, ...slice(page) }));
  const { people } = usePeople();
  const change = useCallback(
    (next: OrderListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const find = useCallback((q: string) => change(changed(search, { q })), [change, search]);
  const columns = useColumns();
  return (
    <ListPage
      title={t("nav.orders")}
      tools={
        <>
          <SearchField value={search.q ?? ""} label={t("order.search")} onSearch={find} />
          <Select
            allowClear
            style={{ width: 130 }}
            placeholder={t("ticket.any.phase")}
            aria-label={t("ticket.any.phase")}
            value={search.phase ?? null}
            options={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
            onChange={(phase) => change(changed(search, { phase }))}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            style={{ width: 150 }}
            placeholder={t("ticket.any.owner")}
            aria-label={t("ticket.any.owner")}
            value={search.owner ?? null}
            options={people.map(({ user }) => ({ value: user.username, label: user.name }))}
            onChange={(owner) => change(changed(search, { owner }))}
          />
        </>
      }
      actions={<SavedViews list="orders" search={search} onChoose={change} />}
    >
      {list.isError ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table<Order>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={list.data?.items ?? []}
          loading={{ spinning: list.isPending || list.isPlaceholderData, delay: 200 }}
          scroll={{ x: 900 }}
          locale={{
            emptyText: list.isPending ? (
              <span />
            ) : (
              <Nothing title={t("order.none")} hint={t("order.noneHint")} />
            ),
          }}
          pagination={{
            current: page ?? 1,
            pageSize: PAGE_SIZE,
            total: list.data?.total ?? 0,
            showSizeChanger: false,
            hideOnSinglePage: true,
            showTotal: (total) => t("common.total", { total }),
            onChange: (next) => change({ ...search, page: next }),
          }}
        />
      )}
    </ListPage>
  );
}

function useColumns(): TableColumnsType<Order> {
  const { t, i18n } = useTranslation();
  return [
    {
      title: t("order.label"),
      width: 90,
      render: (_, one) => (
        <Link to="/orders/$id" params={{ id: one.id }} className="digits">
          #{one.number}
        </Link>
      ),
    },
    {
      title: t("order.products"),
      render: (_, one) => one.lines.map((line) => `${line.name} × ${line.quantity}`).join(", "),
    },
    {
      title: t("ticket.customer"),
      width: 180,
      render: (_, { customer }) =>
        customer && (
          <>
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>{" "}
            {customer.vip && <VipTag />}
          </>
        ),
    },
    {
      title: t("ticket.state"),
      width: 110,
      render: (_, one) => <StateTag state={one.state} label={one.state_label} phase={one.phase} />,
    },
    {
      title: t("order.total"),
      width: 130,
      align: "right",
      render: (_, one) => (
        <span className="digits">{money(one.total, one.currency, i18n.language)}</span>
      ),
    },
    { title: t("ticket.owner"), width: 100, render: (_, one) => one.owner.name },
    {
      title: t("order.placedAt"),
      width: 160,
      render: (_, one) => <span className="digits">{dateTime(one.placed_at, i18n.language)}</span>,
    },
  ];
}
