import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Popconfirm } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { asApiError } from "@/api/errors";
import { changeRow, createRow, deleteRow, type Row } from "@/api/nouns";
import { Notice } from "@/components/Notice";
import { problemText } from "@/components/problem";
import { useAct } from "@/components/useAct";
import { fresh, type Field, type Noun } from "@/features/setup/noun";
import { NounField } from "@/features/setup/NounField";
import css from "@/features/setup/setup.module.css";

type Props = {
  noun: Noun;
  row: Row | null;
  mayWrite: boolean;
  onClose: () => void;
  onMade?: (row: Row) => void;
};

/** Makes a record, or changes what was changed in it and nothing else. */
export function RowForm({ noun, row, mayWrite, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const [changes, setChanges] = useState<Record<string, unknown>>(() => (row ? {} : fresh(noun)));
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fields = noun.fields.filter((field) => !(row && field.once) && field.key !== "draft");
  const valueOf = ({ key, read }: Field) =>
    key in changes ? changes[key] : row && read ? read(row) : row?.[key];
  const lacking = fields.some(
    (field) => field.required && !valueOf(field) && !(row && field.type === "secret"),
  );
  const sent = noun.sent ?? ((all: Record<string, unknown>) => all);
  const told = () => client.invalidateQueries({ queryKey: ["setup"] });
  const save = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const kept = row
        ? await changeRow(noun.path, row.id, { ...sent(changes), version: row.version })
        : await createRow(noun.path, sent(changes));
      await told();
      onClose();
      if (!row) onMade?.(kept);
    } catch (problem) {
      setFailed(problem);
      if (asApiError(problem).code === "stale") await told();
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!row || !(await run(deleteRow(noun.path, row.id)))) return;
    await told();
    onClose();
  };
  const title = t(`setup.noun.${noun.path}`);
  return (
    <Drawer
      open
      size={520}
      title={
        row
          ? `${title} · ${String(row.name ?? row.number ?? row.username ?? row.code ?? row.code)}`
          : `${t("setup.new")} · ${title}`
      }
      onClose={onClose}
      footer={
        mayWrite && (
          <div className={css.row}>
            <Button type="primary" disabled={lacking} loading={busy} onClick={() => void save()}>
              {t("common.save")}
            </Button>
            <Button onClick={onClose}>{t("common.cancel")}</Button>
            <span className={css.gap} />
            {row && (
              <Popconfirm
                title={t("setup.deleteAsk")}
                okText={t("setup.delete")}
                cancelText={t("common.cancel")}
                onConfirm={remove}
              >
                <Button danger>{t("setup.delete")}</Button>
              </Popconfirm>
            )}
          </div>
        )
      }
    >
      {failed !== null && (
        <Notice kind="error" title={t("setup.notSaved")} help={problemText(t, failed)} />
      )}
      <fieldset className={css.form} disabled={!mayWrite}>
        <legend className="visually-hidden">{title}</legend>
        {fields.map((field) => (
          <Line
            key={field.key}
            field={field}
            value={valueOf(field)}
            onChange={(value) => setChanges((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
      </fieldset>
      {row && noun.extra && <noun.extra row={row} />}
    </Drawer>
  );
}

type LineProps = { field: Field; value: unknown; onChange: (value: unknown) => void };

export function Line({ field, value, onChange }: LineProps) {
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
        {field.required && <span aria-hidden="true"> *</span>}
      </label>
      <NounField id={id} field={field} value={value} onChange={onChange} />
      {help && <small>{help}</small>}
    </div>
  );
}
