import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { ticketQuery } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { useAct } from "@/components/useAct";

/** One act on a ticket; the page shows the server's answer, and after a refusal its newest state. */
export function useTicketAct(id: string) {
  const run = useAct();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async (doing: Promise<TicketDetail | undefined>): Promise<boolean> => {
      setBusy(true);
      const done = await run(
        doing.then((ticket) => {
          if (ticket) client.setQueryData(ticketQuery(id).queryKey, ticket);
        }),
      );
      setBusy(false);
      if (!done) await client.invalidateQueries({ queryKey: ticketQuery(id).queryKey });
      await client.invalidateQueries({ queryKey: ["tickets", "list"] });
      await client.invalidateQueries({ queryKey: ["tickets", "backlog"] });
      return done;
    },
    [client, id, run],
  );
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: ticketQuery(id).queryKey }),
    [client, id],
  );
  return { act, busy, refresh };
}
