import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "@/api/types";
import { CustomerTickets } from "@/features/tickets/CustomerTickets";
import { NewTicket } from "@/features/tickets/NewTicket";
import css from "@/features/tickets/panel.module.css";

type Props = { customer: string | null; interaction: string };

/** Beside the call: what is open for this customer, and a new ticket in a few strokes. */
export function TicketPanel({ customer, interaction }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<TicketDetail | null>(null);
  return (
    <div className={css.panel}>
      {made ? (
        <div className={css.made} role="status">
          <span>
            {t("ticket.made")}{" "}
            <Link to="/tickets/$id" params={{ id: made.id }}>
              #{made.number} {made.subject}
            </Link>
          </span>
          <Button size="small" onClick={() => setMade(null)}>
            {t("ticket.another")}
          </Button>
        </div>
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
