import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { caseFields, fieldsOfAll, formsQuery } from "@/api/setup";
import type { Ticket, TicketChange } from "@/api/types";
import { CustomerLink } from "@/components/CustomerLink";
import { orderOf } from "@/components/Listing";
import { OwnCell } from "@/components/OwnCell";
import { PRIORITIES, PriorityTag } from "@/components/PriorityTag";
import { SelectCell } from "@/components/SelectCell";
import { StateTag } from "@/components/StateTag";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";
import { useTheme } from "@/components/useTheme";
import { Age } from "@/features/tickets/Age";
import { SlaClock } from "@/features/tickets/SlaClock";
import { useTicketChange } from "@/features/tickets/useTicketChange";
import css from "@/features/tickets/ticket.module.css";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

type Column = TableColumnsType<Ticket>[number] & { key: string; title: string };

export const FIXED = ["subject"];
const RARE = ["theme", "updated_at"];

/** Own fields stand in the list when one asks for them. */
export const hiddenOf = (columns: { key: string }[]): string[] =>
  columns.map(({ key }) => key).filter((key) => RARE.includes(key) || key.startsWith("custom."));

/** `sort`: the column of the address, "-" before it when the greatest stands first. */
export function useTicketColumns(sort: string | undefined): Column[] {
  const { t, i18n } = useTranslation();
  const order = (name: string) => orderOf(sort, name);
  const cells = useCells();
  const own = useOwnColumns();
  const day = (moment: string) => <span className="digits">{dateTime(moment, i18n.language)}</span>;
  return [
    {
      key: "subject",
      title: t("ticket.subject"),
      render: (_, one) => (
        <Link
          to="/tickets/$id"
          params={{ id: one.id }}
          className={`${css.subject} clamped`}
          title={one.subject}
        >
          <span className="digits">#{one.number}</span> {one.subject}
        </Link>
      ),
    },
    {
      key: "type",
      title: t("ticket.type"),
      width: 100,
      render: (_, one) => pick(one.type.label, one.type.code),
    },
    {
      key: "state",
      title: t("ticket.state"),
      width: 116,
      render: (_, one) => cells.state(one),
    },
    {
      key: "priority",
      title: t("ticket.priority"),
      width: 80,
      render: (_, one) => cells.priority(one),
    },
    {
      key: "customer",
      title: t("ticket.customer"),
      width: 150,
      render: (_, { customer }) => customer && <CustomerLink customer={customer} />,
    },
    { key: "owner", title: t("ticket.owner"), width: 90, render: (_, one) => cells.owner(one) },
    { key: "team", title: t("ticket.team"), width: 90, render: (_, one) => cells.team(one) },
    { key: "theme", title: t("ticket.theme"), width: 110, render: (_, one) => cells.theme(one) },
    {
      key: "opened_at",
      title: t("ticket.age"),
      width: 90,
      sorter: true,
      sortOrder: order("opened_at"),
      render: (_, one) => <Age opened={one.opened_at} closed={one.closed_at} />,
    },
    {
      key: "resolve_by",
      title: t("ticket.sla"),
      width: 170,
      sorter: true,
      sortOrder: order("resolve_by"),
      render: (_, one) => <SlaClock ticket={one} />,
    },
    {
      key: "updated_at",
      title: t("ticket.updated"),
      width: 150,
      sorter: true,
      sortOrder: order("updated_at"),
      render: (_, one) => day(one.updated_at),
    },
    ...own,
  ];
}

const labelOf = (ticket: Ticket) => `#${ticket.number}`;

/** What is changed in its place. */
function useCells() {
  const { t } = useTranslation();
  const may = useMay("work.write");
  const { people, departments } = usePeople();
  const { keep, assign, move } = useTicketChange();
  const states = useStates("ticket");
  const themeOf = useTheme();
  const nothing = () => Promise.resolve(true);
  return {
    state: (one: Ticket) => (
      <SelectCell
        what={t("ticket.state")}
        of={labelOf(one)}
        shown={<StateTag state={one.state} label={one.state_label} phase={one.phase} />}
        value={one.ways[0] ?? null}
        options={states.filter(({ value }) => one.ways.includes(value))}
        onSave={may && one.ways.length > 0 ? (to) => (to ? move(one, to) : nothing()) : undefined}
      />
    ),
    priority: (one: Ticket) => (
      <SelectCell
        what={t("ticket.priority")}
        of={labelOf(one)}
        shown={<PriorityTag priority={one.priority} />}
        value={one.priority}
        options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        onSave={may ? (priority) => keep(one, { priority } as TicketChange) : undefined}
      />
    ),
    owner: (one: Ticket) => (
      <SelectCell
        what={t("ticket.owner")}
        of={labelOf(one)}
        shown={one.owner.name}
        value={one.owner.id}
        options={people}
        onSave={may ? (owner_id) => assign(one, { owner_id }) : undefined}
      />
    ),
    team: (one: Ticket) => (
      <SelectCell
        clearable
        what={t("ticket.team")}
        of={labelOf(one)}
        shown={one.team?.name}
        value={one.team?.id ?? null}
        options={departments}
        onSave={may ? (team_id) => assign(one, { team_id }) : undefined}
      />
    ),
    theme: (one: Ticket) => themeOf(one.theme),
  };
}

function useOwnColumns(): Column[] {
  const { data: forms } = useQuery(formsQuery);
  const may = useMay("work.write");
  const { keep } = useTicketChange();
  const asks = (one: Ticket, key: string) =>
    caseFields(forms, "ticket", one.type.code).some((field) => field.key === key);
  return fieldsOfAll(forms, "ticket").map((field) => ({
    key: `custom.${field.key}`,
    title: pick(field.label, field.key),
    width: 120,
    render: (_: unknown, one: Ticket) => (
      <OwnCell
        field={field}
        row={one}
        of={labelOf(one)}
        {...(may && asks(one, field.key)
          ? { onSave: (custom) => keep(one, { custom } as TicketChange) }
          : {})}
      />
    ),
  }));
}
