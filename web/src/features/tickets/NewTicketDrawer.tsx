import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CustomerSelect } from "@/components/CustomerSelect";
import { SideDialog } from "@/components/Dialog";
import { NewTicket } from "@/features/tickets/NewTicket";
import css from "@/features/tickets/newTicket.module.css";

type Props = { customer?: string; onClose: () => void };

/** A ticket without a call; for a customer that is given, or looked up here. */
export function NewTicketDrawer({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(customer ?? null);
  return (
    <SideDialog size={560} title={t("ticket.create")} onClose={onClose}>
      <div className={css.form}>
        {!customer && (
          <div className={css.row}>
            <label htmlFor="ticket-customer">{t("ticket.customer")}</label>
            <CustomerSelect id="ticket-customer" value={chosen} onChange={setChosen} />
          </div>
        )}
        <NewTicket
          customer={chosen}
          onMade={(ticket) => void navigate({ to: "/tickets/$id", params: { id: ticket.id } })}
        />
      </div>
    </SideDialog>
  );
}
