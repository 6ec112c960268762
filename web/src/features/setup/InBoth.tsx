import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Label } from "@/api/types";
import css from "@/features/setup/setup.module.css";
import { LANGUAGES } from "@/lib/i18n";

type Props = {
  id?: string;
  /** What the text is, for who hears the page. */
  label?: string;
  value: Label;
  long?: boolean;
  onChange: (value: Label) => void;
};

/** A text in both languages; each line says which it is. */
export function InBoth({ id, label, value, long = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.both} id={id}>
      {LANGUAGES.map((language) => (
        <div key={language} className={css.tongue}>
          <small aria-hidden="true">{t(`language.${language}`)}</small>
          <Input.TextArea
            autoSize={{ minRows: long ? 2 : 1 }}
            aria-label={[label, t(`language.${language}`)].filter(Boolean).join(" ")}
            value={value[language] ?? ""}
            onChange={({ target }) => onChange({ ...value, [language]: target.value })}
          />
        </div>
      ))}
    </div>
  );
}
