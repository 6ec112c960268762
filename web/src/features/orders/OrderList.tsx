import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ordersQuery } from "@/api/orders";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Listing, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { ListTools } from "@/components/ListTools";
import { SearchField } from "@/components/SearchField";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";
import { BulkOrders } from "@/features/orders/BulkOrders";
import { FIXED, HIDDEN_AT_FIRST, useOrderColumns } from "@/features/orders/useOrderColumns";
import type { OrderListSearch } from "@/lib/caseSearch";
import { changed, slice } from "@/lib/search";

export function OrderList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/orders" });
  const navigate = useNavigate({ from: "/orders" });
  const { page, ...filters } = search;
  const list = useQuery(ordersQuery({ ...filters, ...slice(page) }));
  const { people } = usePeople();
  const states = useStates("order");
  const mayWrite = useMay("work.write");
  const [chosen, setChosen] = useState<string[]>([]);
  const change = useCallback(
    (next: OrderListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const find = useCallback((q: string) => change(changed(search, { q })), [change, search]);
  const choice = useColumnChoice("orders", useOrderColumns(search.sort), FIXED, HIDDEN_AT_FIRST);
  return (
    <ListPage
      title={t("nav.orders")}
      tools={
        <>
          <SearchField value={search.q ?? ""} label={t("order.search")} onSearch={find} />
          <Select
            allowClear
            style={{ width: 130 }}
            placeholder={t("ticket.any.state")}
            aria-label={t("ticket.any.state")}
            value={search.state ?? null}
            options={states}
            onChange={(state) => change(changed(search, { state }))}
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
      {chosen.length > 0 && (
        <BulkOrders
          chosen={chosen}
          filters={filters}
          total={list.data?.total ?? 0}
          onDone={() => setChosen([])}
        />
      )}
      <Listing
        query={list}
        columns={choice.columns}
        empty={t("order.none")}
        hint={t("order.noneHint")}
        width={900}
        chosen={mayWrite ? { keys: chosen, onChange: setChosen } : undefined}
        {...walked(search, change)}
        onOpen={({ id }) => void navigate({ to: "/orders/$id", params: { id } })}
      />
    </ListPage>
  );
}
