import { useTranslation } from "react-i18next";
import css from "@/features/softphone/wrapup.module.css";
import { useNow } from "@/lib/clock";
import { clock, unixSeconds } from "@/lib/time";
import type { CallView } from "@/realtime/views";

const HURRY_SECONDS = 10;

/** How long the wrap-up lasts, and what the queue's rule says of leaving it. */
export function WrapUpTime({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const now = useNow();
  const end = unixSeconds(call.wrap_up_until);
  const left = end === null ? null : Math.max(0, Math.ceil(end - now));
  const mode = call.wrap_up_mode ?? "timed";
  return (
    <span
      className={`${css.countdown} ${left !== null && left <= HURRY_SECONDS ? css.hurry : ""}`}
      role="timer"
      aria-label={left === null ? t("presence.wrap_up") : t("wrapUp.left", { seconds: left })}
    >
      {t("presence.wrap_up")}
      {left !== null && <b className="digits">{clock(left)}</b>}
      {mode !== "timed" && <small className={css.mode}>{t(`wrapUp.mode.${mode}`)}</small>}
    </span>
  );
}
