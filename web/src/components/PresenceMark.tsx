import { useTranslation } from "react-i18next";
import css from "@/components/presence.module.css";

type Props = { presence: string; reason?: string | null };

/** A presence as dot and word: never by colour alone. */
export function PresenceMark({ presence, reason }: Props) {
  const { t } = useTranslation();
  return (
    <span className={css.mark} style={{ color: `var(--${presence})` }}>
      <span className={css.dot} aria-hidden="true" />
      <span className={css.word}>
        {t(`presence.${presence}`)}
        {reason ? ` · ${reason}` : ""}
      </span>
    </span>
  );
}
