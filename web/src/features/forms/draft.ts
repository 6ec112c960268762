import type { FormDraft } from "@/api/forms";

type Field = NonNullable<FormDraft["fields"]>[number];
type Rule = NonNullable<FormDraft["opens"]>[number];

/** What the designer's inputs hold: choices and conditions as lines of text. */
type FieldSheet = Omit<Field, "options" | "when"> & {
  choices?: string;
  whenField?: string;
  whenValues?: string;
};
export type Sheet = Omit<FormDraft, "fields" | "opens"> & {
  fields?: FieldSheet[];
  opens?: Rule[];
};

const parts = (text = "", sign = /[,，]/): string[] =>
  text
    .split(sign)
    .map((one) => one.trim())
    .filter(Boolean);

export function sheetOf(form: FormDraft): Sheet {
  const fields = (form.fields ?? []).map(({ options = [], when, ...field }) => ({
    ...field,
    choices: options
      .map(({ value, label }) => [value, label?.zh, label?.en].filter(Boolean).join(" | "))
      .join("\n"),
    ...(when ? { whenField: when.field, whenValues: when.values.join(", ") } : {}),
  }));
  return { ...form, fields, opens: form.opens ?? [] };
}

/** `value | 中文 | English`, one choice a line. */
export function draftOf(sheet: Sheet): FormDraft {
  const { name, label = { zh: "", en: "" }, makes = [] } = sheet;
  const fields = (sheet.fields ?? []).map(({ choices, whenField, whenValues, ...field }) => ({
    key: field.key,
    label: { zh: field.label?.zh ?? "", en: field.label?.en ?? "" },
    type: field.type ?? "text",
    required: field.required ?? false,
    noun: field.type === "reference" ? (field.noun ?? "customer") : null,
    options:
      field.type === "select"
        ? parts(choices, /\n/).map((line) => {
            const [value = "", zh = value, en = zh] = parts(line, /\|/);
            return { value, label: { zh, en } };
          })
        : [],
    when: whenField ? { field: whenField, values: parts(whenValues) } : null,
  }));
  const opens = (sheet.opens ?? [])
    .map((rule) => ({
      queue: rule?.queue || null,
      called: rule?.called || null,
      node: rule?.node || null,
      exit: rule?.exit || null,
    }))
    .filter((rule) => rule.queue || rule.called || rule.node);
  return { name, label, makes, fields, opens };
}
