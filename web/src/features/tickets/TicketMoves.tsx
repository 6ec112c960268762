import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery } from "@/api/cases";
import { moveTicket } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { useUndo } from "@/components/useUndo";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";
import { pick } from "@/lib/i18n";

/** A button for each legal way from here, in the order in which the administrator drew them. */
export function TicketMoves({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const tell = useUndo();
  const { act, busy } = useTicketAct(ticket.id);
  const ways = useRef<HTMLDivElement>(null);
  const { data: types } = useQuery(caseTypesQuery);
  const type = types?.find((one) => one.noun === "ticket" && one.code === ticket.type.code);
  const stateOf = (code: string) => type?.states.find((state) => state.code === code);
  const nameOf = (code: string) => pick(stateOf(code)?.label, code);
  if (ticket.ways.length === 0 || types === undefined) return null;
  const move = async (to: string) => {
    const moving = moveTicket(ticket.id, to, "", ticket.version);
    if (!(await act(moving))) return;
    const after = await moving;
    ways.current?.focus(); // the button is gone that had it
    const back = after.ways.includes(ticket.state)
      ? () => act(moveTicket(ticket.id, ticket.state, "", after.version))
      : undefined;
    tell(t("ticket.moved", { state: nameOf(to) }), back);
  };
  return (
    <div ref={ways} tabIndex={-1} className={css.moves} role="group" aria-label={t("ticket.moves")}>
      {ticket.ways.map((to, at) => {
        const drops = stateOf(to)?.phase === "dropped";
        const step = (
          <Button
            key={to}
            type={at === 0 ? "primary" : "default"}
            danger={drops}
            disabled={busy}
            {...(drops ? {} : { onClick: () => void move(to) })}
          >
            {nameOf(to)}
          </Button>
        );
        return drops ? (
          <Popconfirm
            key={to}
            title={t("ticket.dropAsk", { state: nameOf(to) })}
            onConfirm={() => move(to)}
          >
            {step}
          </Popconfirm>
        ) : (
          step
        );
      })}
    </div>
  );
}
