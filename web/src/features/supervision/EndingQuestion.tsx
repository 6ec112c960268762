import { AutoComplete, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "@/features/supervision/supervision.module.css";

export type Ending = { reason: string; polite: boolean };
const USUAL = ["abuse", "fraud", "private", "stuck"] as const;

/** Why somebody's call is ended by force, and whether the customer hears a farewell first. */
export function EndingQuestion({ onChange }: { onChange: (ending: Ending) => void }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Ending>({ reason: "", polite: false });
  const change = (part: Partial<Ending>) => {
    const next = { ...ending, ...part };
    setEnding(next);
    onChange(next);
  };
  return (
    <div className={css.ending}>
      <AutoComplete
        autoFocus
        maxLength={200}
        value={ending.reason}
        aria-label={t("supervise.reason")}
        placeholder={t("supervise.reason")}
        options={USUAL.map((code) => ({ value: t(`supervise.reasons.${code}`) }))}
        onChange={(reason: string) => change({ reason })}
      />
      <Checkbox
        checked={ending.polite}
        onChange={(event) => change({ polite: event.target.checked })}
      >
        {t("supervise.polite")}
      </Checkbox>
    </div>
  );
}
