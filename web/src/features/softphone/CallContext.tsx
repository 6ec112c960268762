import { ClockCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { nameless } from "@/components/nameless";
import { Timer } from "@/components/Timer";
import { useQueueName } from "@/components/useQueueName";
import { VipTag } from "@/components/VipTag";
import { RecordingControl } from "@/features/softphone/RecordingControl";
import { SoundQuality } from "@/features/softphone/SoundQuality";
import css from "@/features/softphone/context.module.css";
import { clock } from "@/lib/time";
import type { CallView } from "@/realtime/views";

/** Who is on the line, from which queue, how long he waited, and whether it is recorded. */
export function CallContext({ call }: { call: CallView }) {
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
        <strong className={css.name}>{name || number || unnamed}</strong>
        {call.customer?.vip && <VipTag />}
      </div>
      <div className={css.line}>
        {name && <span className="digits">{number || unnamed}</span>}
        {call.queue && <span className={css.name}>{queueName(call.queue)}</span>}
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
