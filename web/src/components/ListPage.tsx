import type { ReactNode } from "react";
import css from "@/components/listpage.module.css";

type Props = { title: string; tools?: ReactNode; actions?: ReactNode; children: ReactNode };

/** The frame of every list: title, filters, actions, and the list in one card. */
export function ListPage({ title, tools, actions, children }: Props) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        <div className={css.tools}>{tools}</div>
        <div className={css.actions}>{actions}</div>
      </header>
      <div className={css.card}>{children}</div>
    </div>
  );
}
