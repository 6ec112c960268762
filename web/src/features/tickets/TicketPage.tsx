import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { ticketQuery } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { Failed } from "@/components/Failed";
import { PriorityTag } from "@/components/PriorityTag";
import { StateTag } from "@/components/StateTag";
import { useMay } from "@/components/useMay";
import { Attachments } from "@/features/tickets/Attachments";
import { Duplicates } from "@/features/tickets/Duplicates";
import { TicketFacts } from "@/features/tickets/TicketFacts";
import { TicketMoves } from "@/features/tickets/TicketMoves";
import { TicketStory } from "@/features/tickets/TicketStory";
import { TicketText } from "@/features/tickets/TicketText";
import css from "@/features/tickets/ticket.module.css";
import { pick } from "@/lib/i18n";

export function TicketPage() {
  const { id } = useParams({ from: "/desk/tickets/$id" });
  const ticket = useQuery(ticketQuery(id));
  if (ticket.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (ticket.isError) return <Failed error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return (
    <div className={css.page} key={id}>
      <div className={css.main}>
        <Head ticket={ticket.data} />
        <TicketStory ticket={ticket.data} />
      </div>
      <div className={css.side}>
        <TicketFacts ticket={ticket.data} />
        <Duplicates ticket={ticket.data} />
        <Attachments ticket={ticket.data} />
      </div>
    </div>
  );
}

function Head({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const mayWrite = useMay("work.write");
  return (
    <section className={css.card} aria-label={t("ticket.label")}>
      <header className={css.head}>
        <strong className="digits">#{ticket.number}</strong>
        <span>{pick(ticket.type.label, ticket.type.code)}</span>
        <StateTag state={ticket.state} label={ticket.state_label} phase={ticket.phase} />
        <PriorityTag priority={ticket.priority} />
      </header>
      {ticket.duplicate_of && (
        <Alert
          type="info"
          className={css.conflict ?? ""}
          title={
            <Link to="/tickets/$id" params={{ id: ticket.duplicate_of }}>
              {t("ticket.isDuplicate")}
            </Link>
          }
        />
      )}
      <TicketText ticket={ticket} />
      {mayWrite && <TicketMoves ticket={ticket} />}
    </section>
  );
}
