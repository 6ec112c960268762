import type { ReactNode } from "react";
import css from "@/components/listpage.module.css";

type Props = {
  title: string;
  tools?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  children: ReactNode;
};

/** The frame of every list: title, filters, actions, and the list in one card. */
export function ListPage({ title, tools, actions, above, children }: Props) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        <div className={css.tools}>{tools}</div>
        <div className={css.actions}>{actions}</div>
      </header>
      {above && <div className={css.above}>{above}</div>}
      <div className={css.card}>{children}</div>
    </div>
  );
}
