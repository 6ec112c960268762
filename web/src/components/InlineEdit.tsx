import { Button, Space } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PopOver } from "@/components/PopOver";
import css from "@/components/views.module.css";

type Props<V> = {
  label: string;
  shown: ReactNode;
  value: V;
  editor: (value: V, change: (value: V) => void) => ReactNode;
  onSave: (value: V) => Promise<boolean>;
};

/** A cell of a list that is changed in its place; it closes once the change is kept. */
export function InlineEdit<V>({ label, shown, value, editor, onSave }: Props<V>) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(value);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const turn = (next: boolean) => {
    setDraft(value);
    setOpen(next);
  };
  const save = async () => {
    setBusy(true);
    if (await onSave(draft)) setOpen(false);
    setBusy(false);
  };
  const form = (
    <form
      className={css.edit}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {editor(draft, setDraft)}
      <Space>
        <Button size="small" type="primary" htmlType="submit" loading={busy}>
          {t("common.save")}
        </Button>
        <Button size="small" onClick={() => turn(false)}>
          {t("common.cancel")}
        </Button>
      </Space>
    </form>
  );
  return (
    <PopOver open={open} onOpenChange={turn} content={form}>
      <button type="button" className={css.cell}>
        {typeof shown === "string" && shown ? (
          <span className="clamped">{shown}</span>
        ) : (
          shown || "–"
        )}
        <span className="visually-hidden"> {label}</span>
      </button>
    </PopOver>
  );
}
