import { InboxOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import css from "@/components/states.module.css";

type Props = { title: string; hint?: string; icon?: ReactNode; children?: ReactNode };

/** An empty list says what is empty, and what to do about it where something can be done. */
export function Nothing({ title, hint, icon, children }: Props) {
  return (
    <div className={css.empty}>
      <span className={css.icon} aria-hidden="true">
        {icon ?? <InboxOutlined />}
      </span>
      <span className={css.title}>{title}</span>
      {hint && <span>{hint}</span>}
      {children}
    </div>
  );
}
