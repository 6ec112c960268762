import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Select, Tag, type TableColumnsType } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { callbacksQuery } from "@/api/callbacks";
import type { Callback } from "@/api/types";
import { CustomerLink } from "@/components/CustomerLink";
import { CustomerSelect } from "@/components/CustomerSelect";
import { SideDialog } from "@/components/Dialog";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { SearchField } from "@/components/SearchField";
import { useMay } from "@/components/useMay";
import { Actions } from "@/features/callbacks/Actions";
import css from "@/features/callbacks/callback.module.css";
import { Due } from "@/features/callbacks/Due";
import { NewCallback } from "@/features/callbacks/NewCallback";
import { FIRST, isView, KINDS, queryOf, VIEWS } from "@/features/callbacks/views";
import type { CallbackListSearch } from "@/lib/caseSearch";
import { changed } from "@/lib/search";

/** What was promised: mine and my group's first, what is due first on top. */
export function CallbackList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/callbacks" });
  const navigate = useNavigate({ from: "/callbacks" });
  const list = useQuery(callbacksQuery(queryOf(search)));
  const mayWrite = useMay("work.write");
  const [creating, setCreating] = useState(false);
  const change = useCallback(
    (next: CallbackListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const find = useCallback((q: string) => change(changed(search, { q })), [change, search]);
  const columns = useColumns();
  const view = isView(search.view) ? search.view : FIRST;
  return (
    <ListPage
      title={t("nav.callbacks")}
      tools={
        <>
          <Segmented
            aria-label={t("views.ready")}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`callback.view.${value}`) }))}
            onChange={(next) =>
              change(changed(search, { view: next === FIRST ? undefined : next }))
            }
          />
          <SearchField value={search.q ?? ""} label={t("callback.search")} onSearch={find} />
          <Select
            allowClear
            style={{ width: 140 }}
            placeholder={t("callback.anyKind")}
            aria-label={t("callback.anyKind")}
            value={search.kind ?? null}
            options={KINDS.map((value) => ({ value, label: t(`callback.kind.${value}`) }))}
            onChange={(kind) => change(changed(search, { kind }))}
          />
        </>
      }
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {t("callback.create")}
          </Button>
        )
      }
    >
      <Listing<Callback>
        query={list}
        columns={columns}
        rowClassName={(one) => (one.alarm ? (css.alarmed ?? "") : "")}
        empty={t(`callback.none.${view}`)}
        hint={t("callback.noneHint")}
        width={900}
        page={search.page}
        onPage={(page) => change({ ...search, page })}
      />
      {creating && <Creator onClose={() => setCreating(false)} />}
    </ListPage>
  );
}

function Creator({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [customer, setCustomer] = useState<string | null>(null);
  return (
    <SideDialog size={560} title={t("callback.create")} onClose={onClose}>
      <div className={css.form}>
        <div className={css.row}>
          <label htmlFor="callback-customer">{t("ticket.customer")}</label>
          <CustomerSelect id="callback-customer" value={customer} onChange={setCustomer} />
        </div>
        <NewCallback customer={customer} onMade={onClose} />
      </div>
    </SideDialog>
  );
}

function useColumns(): TableColumnsType<Callback> {
  const { t } = useTranslation();
  return [
    { title: t("callback.due"), width: 210, render: (_, one) => <Due callback={one} /> },
    {
      title: t("callback.kindLabel"),
      width: 100,
      render: (_, one) => <Tag>{t(`callback.kind.${one.kind}`)}</Tag>,
    },
    {
      title: t("callback.title"),
      render: (_, one) => (
        <>
          {one.ticket_id ? (
            <Link to="/tickets/$id" params={{ id: one.ticket_id }}>
              {one.title}
            </Link>
          ) : (
            one.title
          )}
          {one.note && <small className={css.note}>{one.note}</small>}
        </>
      ),
    },
    {
      title: t("ticket.customer"),
      width: 190,
      render: (_, { customer, number }) => (
        <>
          {customer && <CustomerLink customer={customer} />}
          <small className={`${css.note} digits`}>{number}</small>
        </>
      ),
    },
    {
      title: t("callback.who"),
      width: 110,
      render: (_, one) => one.owner?.name ?? <Tag color="cyan">{one.team?.name}</Tag>,
    },
    {
      title: t("callback.actions"),
      width: 300,
      render: (_, one) =>
        one.state === "open" ? (
          <Actions callback={one} />
        ) : (
          one.outcome && t(`callback.outcomes.${one.outcome}`, { defaultValue: one.outcome })
        ),
    },
  ];
}
