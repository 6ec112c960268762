import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { interactionsQuery } from "@/api/interactions";
import { meQuery } from "@/api/session";
import type { Interaction } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { Waiting } from "@/components/Waiting";
import css from "@/features/interactions/interaction.module.css";
import { Player } from "@/features/interactions/Player";
import { dateTime } from "@/lib/time";

const UNFINISHED = ["recording", "encoding"];
const LOOK_MS = 2_000;

/** The last talk before the present one, played to the agent alone. */
export function Replay({ present }: { present: string | null }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const list = useQuery({
    ...interactionsQuery({ agent: me?.username ?? "", limit: 5, offset: 0 }),
    enabled: me !== undefined,
    refetchOnMount: "always",
    refetchInterval: (query) => (isUnfinished(lastOf(query.state.data, present)) ? LOOK_MS : false),
  });
  if (list.isPending) return <Waiting />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const last = lastOf(list.data, present);
  return last ? <Last talk={last} /> : <Nothing title={t("replay.none")} />;
}

type Page = { items: Interaction[] } | undefined;

const lastOf = (page: Page, present: string | null) =>
  page?.items.find(({ id, recording }) => id !== present && recording !== null) ?? null;

const isUnfinished = (talk: Interaction | null) =>
  UNFINISHED.includes(talk?.recording?.state ?? "");

function Last({ talk }: { talk: Interaction }) {
  const { t, i18n } = useTranslation();
  const { recording } = talk;
  const number = talk.direction === "inbound" ? talk.caller : talk.called;
  return (
    <>
      <p className={css.replayed}>
        <strong>{talk.customer?.name || number}</strong>{" "}
        <span className="digits">{dateTime(talk.started_at, i18n.language)}</span>
      </p>
      {recording?.state === "available" ? (
        <Player interaction={talk.id} seconds={recording.seconds ?? 0} />
      ) : (
        <Nothing title={t(`recordingState.${recording?.state ?? "none"}`)} />
      )}
      <p className={css.keys}>{t("replay.hint")}</p>
    </>
  );
}
