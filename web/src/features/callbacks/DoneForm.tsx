import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Callback, CallbackDone } from "@/api/types";
import css from "@/features/callbacks/callback.module.css";

type Props = { callback: Callback; onDone: (body: CallbackDone) => void };

const OUTCOMES = ["reached", "not_reached", "other_person"] as const;

/** How it went. A confirmation also says whether the customer is satisfied, which the ticket hears. */
export function DoneForm({ callback, onDone }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<string>("reached");
  const [note, setNote] = useState("");
  const [satisfied, setSatisfied] = useState<boolean | null>(null);
  const asks = callback.kind === "confirmation" && callback.ticket_id !== null;
  return (
    <form
      className={css.done}
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ outcome, note, ...(asks ? { satisfied } : {}) });
      }}
    >
      <Radio.Group
        aria-label={t("callback.outcome")}
        optionType="button"
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`callback.outcomes.${value}`) }))}
        onChange={(event) => setOutcome(String(event.target.value))}
      />
      {asks && (
        <Radio.Group
          aria-label={t("callback.satisfied")}
          value={satisfied}
          options={[
            { value: true, label: t("callback.isSatisfied") },
            { value: false, label: t("callback.isNotSatisfied") },
          ]}
          onChange={(event) => setSatisfied(event.target.value as boolean)}
        />
      )}
      <Input.TextArea
        aria-label={t("callback.note")}
        placeholder={t("callback.note")}
        value={note}
        maxLength={10_000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={asks && satisfied === null}>
        {t("callback.finish")}
      </Button>
    </form>
  );
}
