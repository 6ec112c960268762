import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { alikeQuery, markDuplicate } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { StateTag } from "@/components/StateTag";
import { useMay } from "@/components/useMay";
import newTicket from "@/features/tickets/newTicket.module.css";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";

/** Other open tickets of the customer that sound the same; this one can be ended in their favour. */
export function Duplicates({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const mayWrite = useMay("work.write");
  const { act, busy } = useTicketAct(ticket.id);
  const { data: found = [] } = useQuery({
    ...alikeQuery(ticket.customer?.id ?? "", ticket.subject),
    enabled: ticket.customer !== null && ticket.duplicate_of === null,
  });
  const others = found.filter((one) => one.ticket.id !== ticket.id);
  if (others.length === 0) return null;
  return (
    <section className={css.card} aria-label={t("ticket.alike")}>
      <h2>{t("ticket.alike")}</h2>
      {others.map(({ ticket: other }) => (
        <div key={other.id} className={newTicket.alikeRow}>
          <Link to="/tickets/$id" params={{ id: other.id }}>
            #{other.number} {other.subject}
          </Link>
          <StateTag state={other.state} label={other.state_label} phase={other.phase} />
          {mayWrite && (
            <Popconfirm
              title={t("ticket.duplicateAsk", { number: other.number })}
              onConfirm={() => act(markDuplicate(ticket.id, other.id))}
            >
              <Button size="small" disabled={busy}>
                {t("ticket.sameAs")}
              </Button>
            </Popconfirm>
          )}
        </div>
      ))}
    </section>
  );
}
