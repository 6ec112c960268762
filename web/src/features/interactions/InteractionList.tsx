import { ArrowDownOutlined, ArrowUpOutlined, SoundOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Tag, Tooltip, type TableColumnsType } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { interactionsQuery } from "@/api/interactions";
import type { Interaction } from "@/api/types";
import { CustomerLink } from "@/components/CustomerLink";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { useQueueName } from "@/components/useQueueName";
import { Filters } from "@/features/interactions/Filters";
import { pick } from "@/lib/i18n";
import { slice, type InteractionListSearch } from "@/lib/search";
import { clock, dateTime } from "@/lib/time";

export function InteractionList() {
  const { t } = useTranslation();
  const { page, ...filters } = useSearch({ from: "/desk/interactions" });
  const navigate = useNavigate({ from: "/interactions" });
  const list = useQuery(interactionsQuery({ ...filters, ...slice(page) }));
  const columns = useColumns();
  const change = useCallback(
    (search: InteractionListSearch) => void navigate({ search, replace: true }),
    [navigate],
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <ListPage title={t("nav.interactions")} tools={<Filters search={filters} onChange={change} />}>
      <Listing<Interaction>
        query={list}
        columns={columns}
        empty={t(filtered ? "interaction.noMatch" : "interaction.none")}
        hint={t(filtered ? "interaction.noMatchHint" : "interaction.noneHint")}
        width={1040}
        page={page}
        onPage={(next) => change({ ...filters, page: next })}
      />
    </ListPage>
  );
}

const COLOURS: Record<string, string> = { answered: "green", self_service: "cyan", open: "blue" };

function useColumns(): TableColumnsType<Interaction> {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const seconds = (value: number | null) => (
    <span className="digits">{value === null ? "–" : clock(value)}</span>
  );
  return [
    {
      title: t("interaction.started"),
      width: 190,
      render: (_, one) => (
        <Link
          to="/interactions/$id"
          params={{ id: one.id }}
          className="digits"
          style={{ whiteSpace: "nowrap" }}
        >
          <Direction direction={one.direction} /> {dateTime(one.started_at, i18n.language)}
        </Link>
      ),
    },
    {
      title: t("interaction.customer"),
      render: (_, one) => <Who interaction={one} />,
    },
    {
      title: t("interaction.number"),
      width: 150,
      render: (_, one) => (
        <span className="digits">
          {(one.direction === "outbound" ? one.called : one.caller) || t("call.anonymous")}
        </span>
      ),
    },
    { title: t("call.queue"), width: 110, render: (_, one) => queueName(one.queue) },
    { title: t("interaction.agent"), width: 110, render: (_, one) => one.agent_name ?? one.agent },
    {
      title: t("interaction.outcome"),
      width: 110,
      render: (_, one) => (
        <Tag color={COLOURS[one.outcome ?? "open"] ?? "orange"} variant="outlined">
          {t(`outcome.${one.outcome ?? "open"}`)}
        </Tag>
      ),
    },
    {
      title: t("interaction.waited"),
      width: 76,
      align: "right",
      render: (_, one) => seconds(one.waited),
    },
    {
      title: t("interaction.talked"),
      width: 76,
      align: "right",
      render: (_, one) => seconds(one.talked),
    },
    {
      title: t("interaction.disposition"),
      render: (_, one) => one.disposition && pick(one.disposition.label, one.disposition.code),
    },
    {
      title: t("interaction.recording"),
      width: 64,
      align: "center",
      render: (_, one) => one.recording && <Heard state={one.recording.state} />,
    },
  ];
}

function Who({ interaction: { customer, caller_name } }: { interaction: Interaction }) {
  if (!customer) return <>{caller_name}</>;
  return (
    <>
      <CustomerLink customer={customer} /> <small className="clamped">{customer.company}</small>
    </>
  );
}

function Direction({ direction }: { direction: string | null }) {
  const { t } = useTranslation();
  const words = t(`direction.${direction ?? "inbound"}`);
  return direction !== "outbound" ? (
    <ArrowDownOutlined rotate={45} aria-label={words} title={words} />
  ) : (
    <ArrowUpOutlined rotate={45} aria-label={words} title={words} />
  );
}

function Heard({ state }: { state: string }) {
  const { t } = useTranslation();
  const words = t(`recordingState.${state}`);
  const colour = { available: "var(--accent)", failed: "var(--danger)" }[state] ?? "var(--faint)";
  return (
    <Tooltip title={words}>
      <SoundOutlined aria-label={words} style={{ color: colour }} />
    </Tooltip>
  );
}
