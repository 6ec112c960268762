import { ClockCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { FlowPath, menusOf } from "@/components/FlowPath";
import { nameless } from "@/components/nameless";
import { Timer } from "@/components/Timer";
import { useQueueName } from "@/components/useQueueName";
import { VipTag } from "@/components/VipTag";
import { RecordingControl } from "@/features/softphone/RecordingControl";
import { SoundQuality } from "@/features/softphone/SoundQuality";
import css from "@/features/softphone/context.module.css";
import { clock } from "@/lib/time";
import type { AgentDay, CallView } from "@/realtime/views";

type Props = { call: CallView; today: AgentDay };

/** Who is on the line, the how-manieth of the day, from which queue and menus, how long he waited,
 * and whether it is recorded. */
export function CallContext({ call, today }: Props) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const number = call.direction === "inbound" ? call.caller : call.called;
  // A talk is counted from its first word, whatever was held in between.
  const begin = call.state === "talking" ? (call.connected_at ?? call.since) : call.since;
  const name = call.customer?.name ?? call.caller_name;
  const unnamed = t(nameless(call));
  return (
    <div className={css.context}>
      <div className={css.line}>
        <span className={`${css.state} ${css[call.state] ?? ""}`}>
          {t(`callState.${call.state}`)} <Timer since={begin} />
        </span>
        <span className={css.nth}>{t("call.nth", { n: numberOf(call, today) })}</span>
        <strong className={css.name}>{name || number || unnamed}</strong>
        {call.customer?.vip && <VipTag />}
      </div>
      <div className={css.line}>
        {name && <span className="digits">{number || unnamed}</span>}
        {call.queue && <span className={css.name}>{queueName(call.queue)}</span>}
        {menusOf(call).length > 0 && <FlowPath call={call} />}
        {call.direction === "inbound" && (
          <span title={t("call.waited")}>
            <ClockCircleOutlined aria-label={t("call.waited")} />{" "}
            {call.connected_at ? clock(call.waited ?? 0) : <Timer since={call.queued_at} />}
          </span>
        )}
        <SoundQuality />
        <RecordingControl call={call} />
      </div>
    </div>
  );
}

/** Talks are counted when they begin: one that rings or is being dialed is the next. */
function numberOf({ state }: CallView, { answered = 0 }: AgentDay): number {
  return state === "offered" || state === "dialing" ? answered + 1 : answered;
}
