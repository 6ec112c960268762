import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Announcements } from "@/features/softphone/Announcements";
import { CallButtons } from "@/features/softphone/CallButtons";
import { CallContext } from "@/features/softphone/CallContext";
import { buttons } from "@/features/softphone/buttons";
import { DialField } from "@/features/softphone/DialField";
import { Identity } from "@/features/softphone/Identity";
import { MicrophoneHelp } from "@/features/softphone/MicrophoneHelp";
import { CallStrips } from "@/features/softphone/moving/CallStrips";
import { MoveButtons } from "@/features/softphone/moving/MoveButtons";
import { Notices } from "@/features/softphone/notices/Notices";
import { OtherTab } from "@/features/softphone/notices/OtherTab";
import { TeamMessages } from "@/features/softphone/notices/TeamMessages";
import type { Panels } from "@/features/softphone/panels";
import { PresenceControl } from "@/features/softphone/PresenceControl";
import css from "@/features/softphone/softphone.module.css";
import { ToolButtons } from "@/features/softphone/ToolButtons";
import { useDialResult } from "@/features/softphone/useDialResult";
import { useOwnedPhone } from "@/features/softphone/useOwnedPhone";
import { WrapUp } from "@/features/softphone/WrapUp";
import { usePhone } from "@/phone/phone";
import { useLive, useMine, useMyCall } from "@/realtime/live";

type Props = { name: string; panels: Panels; end?: ReactNode };

/** The telephone of the agent: always on the screen, the same place on every page. */
export function SoftphoneBar({ name, panels, end }: Props) {
  const { t } = useTranslation();
  const agent = useMine()?.agent ?? null;
  const call = useMyCall();
  const phone = usePhone();
  const connected = useLive((live) => live.connected);
  const situation = { agent, call, phone, connected };
  const here = (agent?.device ?? "browser") === "browser";
  const forced = call?.state === "wrap_up" && call.wrap_up_mode === "forced";
  useOwnedPhone();
  useDialResult(agent, call);
  useTitle(call?.state === "offered" ? `● ${t("callState.offered")}` : null);
  return (
    <>
      <section className={`${css.bar} ${call ? css.inCall : ""}`} aria-label={t("softphone.bar")}>
        <Identity agent={agent} name={name} phone={phone} connected={connected} />
        <PresenceControl agent={agent} connected={connected} forced={forced} />
        <div className={css.actions}>
          <div className={css.buttonRow}>
            <CallButtons situation={situation} />
            <MoveButtons situation={situation} panels={panels} />
            <ToolButtons situation={situation} here={here} panels={panels} />
          </div>
          <DialField why={buttons(situation).dial} />
        </div>
        {call && <CallContext call={call} today={agent?.today ?? {}} />}
        {end}
      </section>
      <Notices />
      <TeamMessages />
      {here && <OtherTab talks={call !== null && call.state !== "wrap_up"} />}
      {call && <CallStrips call={call} />}
      {here && <MicrophoneHelp microphone={phone.microphone} />}
      {call?.state === "wrap_up" && <WrapUp key={call.id} call={call} />}
      <Announcements agent={agent} call={call} />
    </>
  );
}

/** The tab says that it rings, for those who look at another one. */
function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} – Linedesk` : "Linedesk";
  }, [title]);
}
