import { useTranslation } from "react-i18next";
import type { AgentView, CallView } from "@/realtime/views";

type Props = { agent: AgentView | null; call: CallView | null };

/** State changes in words for those who listen to the screen; a ring interrupts. */
export function Announcements({ agent, call }: Props) {
  const { t } = useTranslation();
  const who = call?.customer?.name ?? call?.caller ?? "";
  const rings = call?.state === "offered";
  return (
    <>
      <div className="visually-hidden" aria-live="assertive">
        {rings ? t("announce.ringing", { who, queue: call.queue ?? "" }) : ""}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {agent ? t("announce.presence", { state: t(`presence.${agent.presence}`) }) : ""}
        {call && !rings
          ? ` ${t("announce.call", { state: t(`callState.${call.state}`), who })}`
          : ""}
      </div>
    </>
  );
}
