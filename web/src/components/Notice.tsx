import { ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import css from "@/components/notice.module.css";

type Props = { kind: "error" | "warning"; title: string; help: string; action?: ReactNode };

/** One line over the page: what is wrong, and what to do or to expect. */
export function Notice({ kind, title, help, action }: Props) {
  return (
    <div className={`${css.notice} ${css[kind]}`} role="alert">
      {kind === "error" ? <ExclamationCircleFilled /> : <WarningFilled />}
      <strong>{title}</strong>
      <span className={css.help}>{help}</span>
      {action}
    </div>
  );
}
