import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { assignTicket, changeTicket, moveTicket, type Assignment } from "@/api/tickets";
import type { Ticket, TicketChange } from "@/api/types";
import { useAct } from "@/components/useAct";
import { useCellChange } from "@/components/useCellChange";
import { useUndo } from "@/components/useUndo";

const nameOf = (ticket: Ticket) => `#${ticket.number}`;

/** What is changed of a ticket in its list: by itself, from hand to hand, along its path. */
export function useTicketChange() {
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const told = () => client.invalidateQueries({ queryKey: ["tickets"] });
  const keep = useCellChange<Ticket, TicketChange>({
    noun: "tickets",
    nameOf,
    edit: changeTicket,
    was: (ticket) => ticket,
  });
  const assign = async (ticket: Ticket, to: Assignment): Promise<boolean> => {
    const done = await run(assignTicket(ticket.id, to));
    await told();
    const back = { owner_id: ticket.owner.id, team_id: ticket.team?.id ?? null };
    if (done)
      tell(t("lists.kept", { name: nameOf(ticket) }), () =>
        assignTicket(ticket.id, back).then(told),
      );
    return done;
  };
  const move = async (ticket: Ticket, to: string): Promise<boolean> => {
    const moving = moveTicket(ticket.id, to, "", ticket.version);
    const done = await run(moving);
    await told();
    if (!done) return false;
    const { ways, version } = await moving;
    const back = () => moveTicket(ticket.id, ticket.state, "", version).then(told);
    const way = ways.includes(ticket.state) ? back : undefined;
    tell(t("lists.kept", { name: nameOf(ticket) }), way);
    return true;
  };
  return { keep, assign, move };
}
