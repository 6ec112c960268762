import { Button, Popconfirm } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Row } from "@/api/nouns";
import { SideDialog } from "@/components/Dialog";
import type { Field, Noun } from "@/features/setup/noun";
import { NounField } from "@/features/setup/NounField";
import css from "@/features/setup/setup.module.css";
import { useRowForm } from "@/features/setup/useRowForm";

type Props = {
  noun: Noun;
  row: Row | null;
  mayWrite: boolean;
  onClose: () => void;
  onMade?: (row: Row) => void;
};

/** A record of the set-up as a form; a new one when there is no row. */
export function RowForm({ noun, row, mayWrite, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const form = useRowForm(noun, row, (made) => {
    onClose();
    if (made) onMade?.(made);
  });
  const title = t(`setup.noun.${noun.path}`);
  return (
    <SideDialog
      size={520}
      title={
        row
          ? `${title} · ${String(row.name ?? row.number ?? row.username ?? row.code)}`
          : `${t("setup.new")} · ${title}`
      }
      onClose={onClose}
      footer={
        mayWrite && (
          <div className={css.row}>
            <Button
              type="primary"
              disabled={form.lacking || form.saving.conflict}
              loading={form.saving.busy}
              onClick={() => void form.save()}
            >
              {t("common.save")}
            </Button>
            <Button onClick={onClose}>{t("common.cancel")}</Button>
            <span className={css.gap} />
            {row && (
              <Popconfirm
                title={t("setup.deleteAsk")}
                okText={t("setup.delete")}
                cancelText={t("common.cancel")}
                onConfirm={form.remove}
              >
                <Button danger>{t("setup.delete")}</Button>
              </Popconfirm>
            )}
          </div>
        )
      }
    >
      {form.saving.alert}
      <fieldset className={css.form} disabled={!mayWrite}>
        <legend className="visually-hidden">{title}</legend>
        {form.fields.map((field) => (
          <Line
            key={field.key}
            field={field}
            value={form.valueOf(field)}
            made={row !== null}
            onChange={(value) => form.set(field, value)}
          />
        ))}
      </fieldset>
      {row && noun.extra && <noun.extra row={row} />}
    </SideDialog>
  );
}

type LineProps = {
  field: Field;
  value: unknown;
  made?: boolean;
  onChange: (value: unknown) => void;
};

export function Line({ field, value, made = false, onChange }: LineProps) {
  const { t } = useTranslation();
  const id = useId();
  const help =
    field.key === "strategy"
      ? t(`setup.explained.${String(value)}`, { defaultValue: "" })
      : t(`setup.help.${field.help ?? field.key}`, { defaultValue: "" });
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {t(`setup.field.${field.key}`)}
        {field.required && !(made && field.type === "secret") && <span aria-hidden="true"> *</span>}
      </label>
      <NounField id={id} field={field} value={value} made={made} onChange={onChange} />
      {help && <small>{help}</small>}
    </div>
  );
}
