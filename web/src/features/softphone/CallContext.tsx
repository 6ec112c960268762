import { ClockCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Timer } from "@/components/Timer";
import { useQueueName } from "@/components/useQueueName";
import { VipTag } from "@/components/VipTag";
import css from "@/features/softphone/softphone.module.css";
import { clock } from "@/lib/time";
import type { CallView } from "@/realtime/views";

/** Who is on the line, from which queue, how long he waited, and whether it is recorded. */
export function CallContext({ call }: { call: CallView | null }) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  if (!call) return <div className={css.context} />;
  const number = call.direction === "inbound" ? call.caller : call.called;
  return (
    <div className={css.context}>
      <span className={`${css.callState} ${css[`in_${call.state}`] ?? ""}`}>
        {t(`callState.${call.state}`)} <Timer since={call.since} />
      </span>
      <span className={css.caller}>
        <strong>{call.customer?.name ?? call.caller_name ?? ""}</strong>
        <span className="digits">{number || t("call.anonymous")}</span>
        {call.customer?.vip && <VipTag />}
      </span>
      <span className={css.facts}>
        {call.queue && <span>{queueName(call.queue)}</span>}
        {call.direction === "inbound" && (
          <span title={t("call.waited")}>
            <ClockCircleOutlined aria-label={t("call.waited")} />{" "}
            {call.connected_at ? clock(call.waited ?? 0) : <Timer since={call.queued_at} />}
          </span>
        )}
        <RecordingLight state={call.recording} />
      </span>
    </div>
  );
}

function RecordingLight({ state }: { state: CallView["recording"] }) {
  const { t } = useTranslation();
  if (state === "off" || state === "starting") return null;
  return (
    <span className={`${css.recording} ${css[`rec_${state}`] ?? ""}`} role="status">
      <span className={css.recDot} aria-hidden="true" />
      {t(`recording.${state}`)}
    </span>
  );
}
