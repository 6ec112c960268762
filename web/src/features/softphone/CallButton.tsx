import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Why } from "@/features/softphone/buttons";
import css from "@/features/softphone/softphone.module.css";

type Props = {
  label: string;
  icon: ReactNode;
  why: Why | null;
  onPress: () => void;
  shortcut?: string;
  kind?: "answer" | "end" | "plain";
  pressed?: boolean;
  open?: boolean; // its panel stands where the hint would
};

/**
 * A button of the bar. One that cannot act now stays reachable by keyboard and says why, therefore
 * `aria-disabled` and not `disabled`.
 */
export function CallButton({
  label,
  icon,
  why,
  onPress,
  shortcut,
  kind = "plain",
  pressed,
  open,
}: Props) {
  const { t } = useTranslation();
  const hint = why ? t(`softphone.why.${why}`) : shortcut ? `${label} (${shortcut})` : label;
  return (
    <Tooltip title={open ? "" : hint} placement="bottom">
      <button
        type="button"
        className={`${css.callButton} ${css[kind]} ${pressed ? css.pressed : ""}`}
        aria-disabled={why !== null}
        aria-pressed={pressed}
        aria-expanded={open}
        aria-keyshortcuts={shortcut}
        aria-description={why ? hint : undefined}
        onClick={() => why === null && onPress()}
      >
        <span aria-hidden="true">{icon}</span>
        <span className={css.buttonLabel}>{label}</span>
      </button>
    </Tooltip>
  );
}
