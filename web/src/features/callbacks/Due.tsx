import { BellFilled } from "@ant-design/icons";
import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { Callback } from "@/api/types";
import { useSpan } from "@/components/useSpan";
import css from "@/features/callbacks/callback.module.css";
import { useNow } from "@/lib/clock";
import { shortDate, unixSeconds } from "@/lib/time";

type Props = { callback: Pick<Callback, "due_at" | "due" | "time_zone" | "state"> };

const SOON_SECONDS = 900;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** When it is due at this desk; where the customer's clock differs, his time beside it. */
export function Due({ callback }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const inWords = useSpan();
  const left = (unixSeconds(callback.due_at) ?? now) - now;
  const open = callback.state === "open";
  const style = open && left < 0 ? css.late : open && left < SOON_SECONDS ? css.soon : "";
  const there = t("callback.there", {
    time: callback.due.replace("T", " "),
    zone: callback.time_zone,
  });
  return (
    <Tooltip title={there}>
      <span className={`digits ${style}`}>
        {open && left < 0 && <BellFilled aria-hidden="true" />}{" "}
        {shortDate(callback.due_at, i18n.language)}
        {open && left < 0 && <> · {t("callback.late", { time: inWords(left) })}</>}
        {callback.time_zone !== HERE && <small className={css.there}> {there}</small>}
      </span>
    </Tooltip>
  );
}
