import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select, type TableColumnsType } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { ordersQuery } from "@/api/orders";
import type { Order } from "@/api/types";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Listing, orderOf, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { ListTools } from "@/components/ListTools";
import { SearchField } from "@/components/SearchField";
import { StateTag } from "@/components/StateTag";
import { usePeople } from "@/components/usePeople";
import { VipTag } from "@/components/VipTag";
import type { OrderListSearch } from "@/lib/caseSearch";
import { money } from "@/lib/money";
import { changed, slice } from "@/lib/search";
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
  const choice = useColumnChoice("orders", useColumns(search.sort), ["number"]);
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
      actions={
        <ListTools
          noun="orders"
          search={search}
          filters={filters}
          choice={choice}
          columns={choice.columns}
          onChange={change}
        />
      }
    >
      <Listing
        query={list}
        columns={choice.columns}
        empty={t("order.none")}
        hint={t("order.noneHint")}
        width={900}
        {...walked(search, change)}
        onOpen={({ id }) => void navigate({ to: "/orders/$id", params: { id } })}
      />
    </ListPage>
  );
}

type Column = TableColumnsType<Order>[number] & { key: string; title: string };

function useColumns(sort: string | undefined): Column[] {
  const { t, i18n } = useTranslation();
  return [
    {
      key: "number",
      sorter: true,
      sortOrder: orderOf(sort, "number"),
      title: t("order.label"),
      width: 90,
      render: (_, one) => (
        <Link to="/orders/$id" params={{ id: one.id }} className="digits">
          #{one.number}
        </Link>
      ),
    },
    {
      key: "products",
      title: t("order.products"),
      render: (_, one) => one.lines.map((line) => `${line.name} × ${line.quantity}`).join(", "),
    },
    {
      key: "customer",
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
      key: "state",
      title: t("ticket.state"),
      width: 110,
      render: (_, one) => <StateTag state={one.state} label={one.state_label} phase={one.phase} />,
    },
    {
      key: "total",
      title: t("order.total"),
      width: 130,
      align: "right",
      render: (_, one) => (
        <span className="digits">{money(one.total, one.currency, i18n.language)}</span>
      ),
    },
    { key: "owner", title: t("ticket.owner"), width: 100, render: (_, one) => one.owner.name },
    {
      key: "placed_at",
      sorter: true,
      sortOrder: orderOf(sort, "placed_at"),
      title: t("order.placedAt"),
      width: 160,
      render: (_, one) => <span className="digits">{dateTime(one.placed_at, i18n.language)}</span>,
    },
  ];
}
