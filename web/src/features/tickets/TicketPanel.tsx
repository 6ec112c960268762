import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "@/api/types";
import { Made } from "@/components/Made";
import css from "@/components/panel.module.css";
import { CustomerTickets } from "@/features/tickets/CustomerTickets";
import { NewTicket } from "@/features/tickets/NewTicket";

type Props = { customer: string | null; interaction: string };

/** Beside the call: what is open for this customer, and a new ticket in a few strokes. */
export function TicketPanel({ customer, interaction }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<TicketDetail | null>(null);
  return (
    <div className={css.panel}>
      {made ? (
        <Made another={t("ticket.another")} onAnother={() => setMade(null)}>
          {t("ticket.made")}{" "}
          <Link to="/tickets/$id" params={{ id: made.id }}>
            #{made.number} {made.subject}
          </Link>
        </Made>
      ) : (
        <NewTicket customer={customer} interaction={interaction} onMade={setMade} />
      )}
      {customer && (
        <section aria-label={t("ticket.ofCustomer")}>
          <h3>{t("ticket.ofCustomer")}</h3>
          <CustomerTickets customer={customer} />
        </section>
      )}
    </div>
  );
}
