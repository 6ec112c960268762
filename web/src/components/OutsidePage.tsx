import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import css from "@/components/outside.module.css";

/** What somebody without an account sees behind a link that he was sent. */
export function OutsidePage({ children }: { children: ReactNode }) {
  return (
    <main className={css.page}>
      <LanguageSwitch className={css.language} />
      <div className={css.card}>{children}</div>
    </main>
  );
}
