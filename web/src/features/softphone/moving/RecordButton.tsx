import { PauseCircleOutlined, PlayCircleFilled } from "@ant-design/icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pauseRecording, resumeRecording } from "@/api/moves";
import { Timer } from "@/components/Timer";
import { useAct } from "@/components/useAct";
import type { Why } from "@/features/softphone/buttons";
import { CallButton } from "@/features/softphone/CallButton";
import css from "@/features/softphone/moving/moving.module.css";
import { useShortcuts } from "@/features/softphone/useShortcuts";
import { serverNow } from "@/lib/clock";
import type { Moment } from "@/lib/time";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView | null; why: Why | null };

const LONG_PAUSE = { amber: 60, red: 120 };

/** Since when, as far as this screen knows: at a reload in the pause, since the reload. */
function PausedFor({ since }: { since: Moment }) {
  const [seen] = useState(serverNow);
  return (
    <span className={css.pausedFor}>
      <Timer since={since ?? seen} {...LONG_PAUSE} />
    </span>
  );
}

/** Card data are not recorded. A pause is red and timed, since it is easily forgotten. */
export function RecordButton({ call, why }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const paused = why === null && call?.recording === "paused";
  const press = () => call && void run(paused ? resumeRecording(call.id) : pauseRecording(call.id));
  useShortcuts({ "Alt+R": () => why === null && press() });
  return (
    <span className={`${css.record} ${paused ? css.paused : ""}`}>
      <CallButton
        label={t(paused ? "move.resumeRecording" : "move.pauseRecording")}
        icon={paused ? <PlayCircleFilled /> : <PauseCircleOutlined />}
        why={why}
        onPress={press}
        shortcut="Alt+R"
        pressed={paused}
      />
      {paused && <PausedFor key={call.id} since={call.recording_since} />}
    </span>
  );
}
