import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { record, type RecordingVerb } from "@/api/recordings";
import { useAct } from "@/components/useAct";
import css from "@/features/softphone/context.module.css";
import type { CallView } from "@/realtime/views";

/** Whether the talk is recorded; where the rule leaves it to the agent, he starts and ends it. */
export function RecordingControl({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const verb = recordingVerb(call);
  const told = call.recording !== "off" && call.recording !== "starting";
  if (!told && !verb) return null;
  return (
    <span className={css.recordingControl}>
      {told && (
        <span className={`${css.recording} ${css[`rec_${call.recording}`] ?? ""}`} role="status">
          <span className={css.dot} aria-hidden="true" />
          {t(`recording.${call.recording}`)}
        </span>
      )}
      {verb && (
        <Button size="small" onClick={() => void run(record(call.id, verb))}>
          {t(`recording.do.${verb}`)}
        </Button>
      )}
    </span>
  );
}

/** What makes sense now, if anything. */
export function recordingVerb(call: CallView): RecordingVerb | null {
  if (call.state !== "talking" && call.state !== "held") return null;
  if (call.recording_mode !== "on_demand" && call.recording_mode !== "percent") return null;
  return call.recording === "off" || call.recording === "failed" ? "start" : "stop";
}
