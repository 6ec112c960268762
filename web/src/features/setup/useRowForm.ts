import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeRow, createRow, deleteRow, oneQuery, type Row } from "@/api/nouns";
import { useActOn } from "@/components/useAct";
import { useConflict, type Saving } from "@/components/useConflict";
import { useUndo } from "@/components/useUndo";
import { fresh, type Field, type Noun } from "@/features/setup/noun";

type Values = Record<string, unknown>;
export type Form = {
  fields: Field[];
  valueOf: (field: Field) => unknown;
  set: (field: Field, value: unknown) => void;
  lacking: boolean;
  saving: Saving;
  save: () => Promise<void>;
  remove: () => Promise<void>;
};

const SETUP = ["setup"];
const keptIn = (row: Row | null, { key, read }: Field): unknown =>
  row && read ? read(row) : row?.[key];

/** Makes a record, or changes what was changed in it and nothing else; both can be taken back. */
export function useRowForm(noun: Noun, row: Row | null, onDone: (made: Row | null) => void): Form {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useActOn(SETUP);
  const tell = useUndo();
  const [seen, setSeen] = useState(row);
  const [changes, setChanges] = useState<Values>(() => (row ? {} : fresh(noun)));
  const saving = useConflict<Row>(
    row?.version,
    () => client.fetchQuery({ ...oneQuery(noun.path, row?.id ?? ""), staleTime: 0 }),
    (theirs) => {
      setSeen(theirs);
      setChanges({});
    },
  );
  const fields = noun.fields.filter((field) => !(row && field.once) && field.key !== "draft");
  const valueOf = (field: Field) =>
    field.key in changes ? changes[field.key] : keptIn(seen, field);
  const sent = noun.sent ?? ((all: Values) => all);
  const told = () => client.invalidateQueries({ queryKey: SETUP });
  const undo = (kept: Row) => {
    const touched = noun.fields.filter(({ key }) => key in changes);
    if (!seen || touched.length === 0 || touched.some(isHidden)) return undefined;
    const before = sent(valuesOf(touched, seen));
    return () => act(changeRow(noun.path, kept.id, { ...before, version: kept.version }));
  };
  const keep = async (version: number | undefined) => {
    const kept = row
      ? await changeRow(noun.path, row.id, { ...sent(changes), ...(version ? { version } : {}) })
      : await createRow(noun.path, sent(changes));
    await told();
    tell(t("setup.saved"), undo(kept));
    onDone(row ? null : kept);
  };
  const remove = async () => {
    if (!row || !(await act(deleteRow(noun.path, row.id)))) return;
    const again = () => act(createRow(noun.path, sent(valuesOf(noun.fields, row))));
    tell(t("setup.deleted"), noun.remade ? again : undefined);
    onDone(null);
  };
  return {
    fields,
    valueOf,
    set: ({ key }, value) => setChanges((before) => ({ ...before, [key]: value })),
    lacking: fields.some(
      (field) => field.required && !valueOf(field) && !(row && field.type === "secret"),
    ),
    saving,
    save: async () => void (await saving.save(keep)),
    remove,
  };
}

/** What the server never says again cannot be put back. */
const isHidden = ({ type }: Field): boolean => type === "secret" || type === "headers";

const valuesOf = (fields: readonly Field[], row: Row): Values =>
  Object.fromEntries(fields.map((field) => [field.key, keptIn(row, field) ?? null]));
