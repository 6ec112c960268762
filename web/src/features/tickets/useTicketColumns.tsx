import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@/api/types";
import { orderOf } from "@/components/Listing";
import { PriorityTag } from "@/components/PriorityTag";
import { StateTag } from "@/components/StateTag";
import { VipTag } from "@/components/VipTag";
import { Age } from "@/features/tickets/Age";
import { SlaClock } from "@/features/tickets/SlaClock";
import css from "@/features/tickets/ticket.module.css";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

type Column = TableColumnsType<Ticket>[number] & { key: string; title: string };

export const FIXED = ["subject"];
export const HIDDEN_AT_FIRST = ["theme", "updated_at"];

/** `sort`: the column of the address, "-" before it when the greatest stands first. */
export function useTicketColumns(sort: string | undefined): Column[] {
  const { t, i18n } = useTranslation();
  const order = (name: string) => orderOf(sort, name);
  const day = (moment: string) => <span className="digits">{dateTime(moment, i18n.language)}</span>;
  return [
    {
      key: "subject",
      title: t("ticket.subject"),
      render: (_, one) => (
        <Link to="/tickets/$id" params={{ id: one.id }} className={css.subject ?? ""}>
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
      render: (_, one) => <StateTag state={one.state} label={one.state_label} phase={one.phase} />,
    },
    {
      key: "priority",
      title: t("ticket.priority"),
      width: 80,
      render: (_, one) => <PriorityTag priority={one.priority} />,
    },
    {
      key: "customer",
      title: t("ticket.customer"),
      width: 150,
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
    { key: "owner", title: t("ticket.owner"), width: 90, render: (_, one) => one.owner.name },
    { key: "team", title: t("ticket.team"), width: 90, render: (_, one) => one.team?.name },
    { key: "theme", title: t("ticket.theme"), width: 110, dataIndex: "theme" },
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
  ];
}
