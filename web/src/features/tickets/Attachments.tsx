import { useTranslation } from "react-i18next";
import { attachmentAddress, attachToTicket, removeAttachment } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { Files } from "@/components/Files";
import { useMay } from "@/components/useMay";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";

export function Attachments({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const { refresh } = useTicketAct(ticket.id);
  const mayWrite = useMay("work.write");
  if (!mayWrite && ticket.attachments.length === 0) return null;
  return (
    <section className={css.card} aria-label={t("attachment.label")}>
      <h2>{t("attachment.label")}</h2>
      <Files
        files={ticket.attachments}
        address={(id) => attachmentAddress(ticket.id, id)}
        mayWrite={mayWrite}
        add={(file) => attachToTicket(ticket.id, file)}
        remove={(id) => removeAttachment(ticket.id, id)}
        onChange={refresh}
      />
    </section>
  );
}
