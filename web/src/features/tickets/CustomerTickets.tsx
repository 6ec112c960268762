import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { ticketsQuery } from "@/api/tickets";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import css from "@/components/panel.module.css";
import { StateTag } from "@/components/StateTag";
import { SlaClock } from "@/features/tickets/SlaClock";

const SHOWN = 20;

/** The customer's tickets, the newest first. */
export function CustomerTickets({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const list = useQuery(ticketsQuery({ customer_id: customer, limit: SHOWN }));
  if (list.isPending) return <Skeleton active />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Nothing title={t("ticket.noneOfCustomer")} />;
  return (
    <ul className={css.brief}>
      {list.data.items.map((one) => (
        <li key={one.id}>
          <Link to="/tickets/$id" params={{ id: one.id }}>
            #{one.number} {one.subject}
          </Link>
          <StateTag state={one.state} label={one.state_label} phase={one.phase} />
          <SlaClock ticket={one} />
        </li>
      ))}
    </ul>
  );
}
