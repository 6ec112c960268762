import { useTranslation } from "react-i18next";
import css from "@/features/softphone/softphone.module.css";

const KEYS = [
  ["F2", "presence.readyOrBreak"],
  ["F8", "softphone.answer"],
  ["F9", "softphone.hangupOrDecline"],
  ["F4", "softphone.holdOrRetrieve"],
  ["Alt+M", "softphone.mute"],
  ["Alt+N", "softphone.digits"],
  ["Alt+D", "softphone.dial"],
  ["Alt+T", "move.transfer"],
  ["Alt+C", "move.conference"],
  ["Alt+V", "move.callback"],
  ["Alt+H", "move.help"],
  ["Alt+R", "move.pauseRecording"],
  ["Alt+L", "move.directory"],
  ["Alt+W", "move.message"],
  ["Alt+S", "softphone.mark"],
  ["Alt+P", "softphone.replay"],
  ["Alt+K", "check.open"],
  ["Alt+1–9", "desk.tabs"],
] as const;

/** Every key of the bar and the desk, in the order of a call. */
export function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className={css.shortcuts}>
      {KEYS.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
