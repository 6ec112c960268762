import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { alikeQuery, commentTicket } from "@/api/tickets";
import { ActButton } from "@/components/ActButton";
import { StateTag } from "@/components/StateTag";
import { useAct } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";
import css from "@/features/tickets/newTicket.module.css";

type Props = { customer: string; subject: string };

/** Perhaps it was reported before: look there, or add the new word to that ticket. */
export function Alike({ customer, subject }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const { data: found = [] } = useQuery(alikeQuery(customer, subject));
  if (found.length === 0) return null;
  const add = async (id: string, number: number) => {
    if (!(await run(commentTicket(id, subject, false)))) return;
    tell(t("ticket.addedTo", { number }));
    await client.invalidateQueries({ queryKey: ["tickets", "one", id] });
  };
  return (
    <div className={css.alike} role="status">
      <h3>{t("ticket.alike")}</h3>
      {found.slice(0, 3).map(({ ticket }) => (
        <div key={ticket.id} className={css.alikeRow}>
          <Link to="/tickets/$id" params={{ id: ticket.id }}>
            #{ticket.number} {ticket.subject}
          </Link>
          <span>
            <StateTag state={ticket.state} label={ticket.state_label} phase={ticket.phase} />
            <ActButton size="small" onAct={() => add(ticket.id, ticket.number)}>
              {t("ticket.addHere")}
            </ActButton>
          </span>
        </div>
      ))}
    </div>
  );
}
