import { useTranslation } from "react-i18next";
import css from "@/components/presence.module.css";

type Props = { presence: string; reason?: string | null; short?: boolean };

/** A presence as dot and word, never by colour alone; `short` shows the reason instead of both. */
export function PresenceMark({ presence, reason, short = false }: Props) {
  const { t } = useTranslation();
  const word = t(`presence.${presence}`);
  const full = reason ? `${word} · ${reason}` : word;
  return (
    <span className={css.mark} style={{ color: `var(--${presence})` }} title={full}>
      <span className={css.dot} aria-hidden="true" />
      <span className={css.word}>{short ? reason || word : full}</span>
    </span>
  );
}
