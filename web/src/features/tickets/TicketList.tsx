import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Table } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { ticketsQuery } from "@/api/tickets";
import type { Ticket } from "@/api/types";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { SavedViews } from "@/components/SavedViews";
import { useMay } from "@/components/useMay";
import { Ageing } from "@/features/tickets/Ageing";
import { BulkAssign } from "@/features/tickets/BulkAssign";
import { NewTicketDrawer } from "@/features/tickets/NewTicketDrawer";
import { TicketFilters } from "@/features/tickets/TicketFilters";
import { FIXED, HIDDEN_AT_FIRST, useTicketColumns } from "@/features/tickets/useTicketColumns";
import { FIRST, isView, queryOf, VIEWS } from "@/features/tickets/views";
import type { TicketListSearch } from "@/lib/caseSearch";
import { changed, PAGE_SIZE } from "@/lib/search";
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
  const choice = useColumnChoice("tickets", useTicketColumns(search.sort), FIXED, HIDDEN_AT_FIRST);
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
          <SavedViews list="tickets" search={search} onChoose={change} />
          {choice.chooser}
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
            chosen={search.age}
            onChoose={(age) => change(changed(search, { age, view: age ? "open" : search.view }))}
          />
          <TicketFilters search={search} onChange={change} />
        </>
      }
    >
      {chosen.length > 0 && <BulkAssign tickets={chosen} onDone={() => setChosen([])} />}
      {list.isError ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table<Ticket>
          size="small"
          rowKey="id"
          columns={choice.columns}
          dataSource={list.data?.items ?? []}
          loading={{ spinning: list.isPending || list.isPlaceholderData, delay: 200 }}
          scroll={{ x: 1000 }}
          locale={{ emptyText: list.isPending ? <span /> : <Empty view={view} /> }}
          {...(mayWrite
            ? {
                rowSelection: {
                  selectedRowKeys: chosen,
                  onChange: (keys) => setChosen(keys.map(String)),
                },
              }
            : {})}
          pagination={{
            current: search.page ?? 1,
            pageSize: PAGE_SIZE,
            total: list.data?.total ?? 0,
            showSizeChanger: false,
            showTotal: (total) => t("common.total", { total }),
          }}
          onChange={(pages, _, sorted) =>
            change({
              ...changed(search, { sort: sortOf(sorted) }),
              ...(pages.current && pages.current > 1 ? { page: pages.current } : {}),
            })
          }
        />
      )}
      {creating && <NewTicketDrawer onClose={() => setCreating(false)} />}
    </ListPage>
  );
}

type Sorted = { columnKey?: unknown; order?: string | null };

function sortOf(sorted: Sorted | Sorted[]): string | undefined {
  const one = Array.isArray(sorted) ? sorted[0] : sorted;
  if (!one?.order || one.columnKey === undefined) return undefined;
  return `${one.order === "descend" ? "-" : ""}${String(one.columnKey)}`;
}

function Empty({ view }: { view: string }) {
  const { t } = useTranslation();
  return <Nothing title={t(`ticket.none.${view}`)} hint={t("ticket.noneHint")} />;
}
