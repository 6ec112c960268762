import { PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { App, Button, Input, Segmented, Select, Space, type TableColumnsType } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { moveOpportunity, opportunitiesQuery, type Opportunity } from "@/api/selling";
import { CustomerLink } from "@/components/CustomerLink";
import { Listing, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { SavedViews } from "@/components/SavedViews";
import { SearchField } from "@/components/SearchField";
import { StateTag } from "@/components/StateTag";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { Conversion } from "@/features/opportunities/Conversion";
import { Convert } from "@/features/opportunities/Convert";
import { NewOpportunity } from "@/features/opportunities/NewOpportunity";
import type { OpportunityListSearch } from "@/lib/caseSearch";
import { pick } from "@/lib/i18n";
import { money } from "@/lib/money";
import { changed, slice } from "@/lib/search";

const SHOWN = ["pipeline", "conversion"] as const;
type Shown = (typeof SHOWN)[number];
const PHASES = ["open", "done", "dropped"];
const ALL = "all";

/** The pipeline: who may buy what, how far it is, and how many of them buy. */
export function OpportunityList() {
  const { t } = useTranslation();
  const mayWrite = useMay("work.write");
  const search = useSearch({ from: "/desk/opportunities" });
  const navigate = useNavigate({ from: "/opportunities" });
  const { page, phase = "open", ...filters } = search;
  const [creating, setCreating] = useState(false);
  const list = useQuery(
    opportunitiesQuery({ ...filters, ...(phase === ALL ? {} : { phase }), ...slice(page) }),
  );
  const [won, setWon] = useState<Opportunity | null>(null);
  const [shown, setShown] = useState<Shown>("pipeline");
  const columns = useColumns(mayWrite, setWon);
  const change = useCallback(
    (next: OpportunityListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const find = useCallback((q: string) => change(changed(search, { q })), [change, search]);
  return (
    <ListPage
      title={t("nav.opportunities")}
      tools={
        <>
          <SearchField value={search.q ?? ""} label={t("opportunity.search")} onSearch={find} />
          <Select
            allowClear
            style={{ width: 130 }}
            aria-label={t("ticket.any.phase")}
            placeholder={t("ticket.any.phase")}
            value={phase === ALL ? null : phase}
            options={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
            onChange={(next) => change(changed(search, { phase: next ?? ALL }))}
          />
        </>
      }
      actions={
        <>
          <SavedViews noun="opportunities" search={search} onChoose={change} />
          {mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {t("opportunity.create")}
            </Button>
          )}
        </>
      }
      above={
        <Segmented<Shown>
          aria-label={t("nav.opportunities")}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: t(`opportunity.${value}`) }))}
          onChange={setShown}
        />
      }
    >
      {shown === "conversion" && <Conversion />}
      {shown === "pipeline" && (
        <Listing<Opportunity>
          query={list}
          columns={columns}
          empty={t("opportunity.none")}
          hint={t("opportunity.noneHint")}
          {...walked(search, change)}
          width={1000}
        />
      )}
      {won && <Convert opportunity={won} onClose={() => setWon(null)} />}
      {creating && <NewOpportunity onClose={() => setCreating(false)} />}
    </ListPage>
  );
}

function useColumns(
  mayWrite: boolean,
  onWon: (one: Opportunity) => void,
): TableColumnsType<Opportunity> {
  const { t, i18n } = useTranslation();
  return [
    { title: "#", dataIndex: "number", width: 70 },
    { title: t("opportunity.title"), dataIndex: "title", ellipsis: true },
    {
      title: t("ticket.customer"),
      width: 180,
      render: (_, one) =>
        one.customer ? <CustomerLink customer={one.customer} /> : `${one.name} ${one.phone}`,
    },
    {
      title: t("opportunity.amount"),
      width: 130,
      align: "right",
      render: (_, one) => (
        <span className="digits">
          {Number(one.amount) ? money(one.amount, one.currency, i18n.language) : "–"}
        </span>
      ),
    },
    { title: t("opportunity.source"), dataIndex: "source", width: 120 },
    { title: t("ticket.owner"), width: 100, render: (_, one) => one.owner.name },
    {
      title: t("ticket.state"),
      width: 230,
      render: (_, one) => <Stage one={one} mayWrite={mayWrite} />,
    },
    {
      title: t("order.label"),
      width: 120,
      render: (_, one) =>
        one.order_id ? (
          <Link to="/orders/$id" params={{ id: one.order_id }}>
            {t("opportunity.openOrder")}
          </Link>
        ) : (
          mayWrite &&
          one.phase === "open" && (
            <Button size="small" onClick={() => onWon(one)}>
              {t("opportunity.convert")}
            </Button>
          )
        ),
    },
  ];
}

function Stage({ one, mayWrite }: { one: Opportunity; mayWrite: boolean }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const { data: types } = useQuery(caseTypesQuery);
  const states = typesOf(types, "opportunity").find((type) => type.code === one.type.code)?.states;
  const go = async (to: string, why = "") => {
    await run(moveOpportunity(one.id, to, why));
    await client.invalidateQueries({ queryKey: ["opportunities"] });
  };
  const move = (to: string) => {
    const lost = states?.find((state) => state.code === to)?.phase === "dropped";
    if (!lost) return void go(to);
    let why = "";
    modal.confirm({
      title: t("opportunity.why"),
      content: <Input autoFocus maxLength={300} onChange={(event) => (why = event.target.value)} />,
      onOk: () => go(to, why),
    });
  };
  return (
    <Space size="small">
      <StateTag state={one.state} label={one.state_label} phase={one.phase} />
      {mayWrite && one.ways.length > 0 && (
        <Select
          size="small"
          style={{ width: 110 }}
          aria-label={t("opportunity.move")}
          placeholder={t("opportunity.move")}
          value={null}
          options={one.ways.map((code) => ({
            value: code,
            label: pick(states?.find((state) => state.code === code)?.label, code),
          }))}
          onChange={move}
        />
      )}
    </Space>
  );
}
