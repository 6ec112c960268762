import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { ticketsQuery } from "@/api/tickets";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Listing, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { ListTools } from "@/components/ListTools";
import { useMay } from "@/components/useMay";
import { Ageing } from "@/features/tickets/Ageing";
import { BulkTickets } from "@/features/tickets/BulkTickets";
import { NewTicketDrawer } from "@/features/tickets/NewTicketDrawer";
import { TicketFilters } from "@/features/tickets/TicketFilters";
import { FIXED, hiddenOf, useTicketColumns } from "@/features/tickets/useTicketColumns";
import { FIRST, isView, queryOf, VIEWS } from "@/features/tickets/views";
import type { TicketListSearch } from "@/lib/caseSearch";
import { changed } from "@/lib/search";
import { useMinute } from "@/lib/clock";

export function TicketList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/tickets" });
  const navigate = useNavigate({ from: "/tickets" });
  const { data: me } = useQuery(meQuery);
  const minute = useMinute();
  const query = queryOf(search, me?.username ?? "", minute);
  const list = useQuery({ ...ticketsQuery(query), enabled: me !== undefined });
  const mayWrite = useMay("work.write");
  const [creating, setCreating] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const change = useCallback(
    (next: TicketListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const all = useTicketColumns(search.sort);
  const choice = useColumnChoice("tickets", all, FIXED, hiddenOf(all));
  const number = { key: "number", title: t("lists.number") };
  const view = isView(search.view) ? search.view : FIRST;
  return (
    <ListPage
      title={t("nav.tickets")}
      tools={
        <Segmented
          aria-label={t("views.ready")}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`ticket.view.${value}`) }))}
          onChange={(next) => change(changed(search, { view: next === FIRST ? undefined : next }))}
        />
      }
      actions={
        <>
          <ListTools
            noun="tickets"
            search={search}
            filters={query}
            choice={choice}
            columns={[number, ...choice.columns]}
            onChange={change}
          />
          {mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {t("ticket.create")}
            </Button>
          )}
        </>
      }
      above={
        <>
          <Ageing
            type={search.type}
            chosen={search.age}
            onChoose={(age) => change(changed(search, { age, view: age ? "open" : search.view }))}
          />
          <TicketFilters search={search} onChange={change} />
        </>
      }
    >
      {chosen.length > 0 && (
        <BulkTickets
          chosen={chosen}
          filters={query}
          total={list.data?.total ?? 0}
          onDone={() => setChosen([])}
        />
      )}
      <Listing
        query={list}
        columns={choice.columns}
        empty={t(`ticket.none.${view}`)}
        hint={t("ticket.noneHint")}
        width={1000}
        chosen={mayWrite ? { keys: chosen, onChange: setChosen } : undefined}
        {...walked(search, change)}
        onOpen={({ id }) => void navigate({ to: "/tickets/$id", params: { id } })}
      />
      {creating && <NewTicketDrawer onClose={() => setCreating(false)} />}
    </ListPage>
  );
}
