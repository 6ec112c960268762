import type { Fields, Typed } from "@/api/interactions";
import type { FormField, ReceptionForm } from "@/api/types";
import type { CallView } from "@/realtime/views";

type Opening = ReceptionForm["opens"][number];

/** The form that the caller's way here asks for: of the rules that hold the one that says most. */
export function formFor(
  forms: readonly ReceptionForm[],
  call: CallView,
): ReceptionForm | undefined {
  const fitting = forms
    .map((form) => ({ form, weight: Math.max(0, ...(form.opens ?? []).map(weighed)) }))
    .filter(({ weight }) => weight > 0);
  const best = Math.max(0, ...fitting.map(({ weight }) => weight));
  const general = forms.find((form) => (form.opens ?? []).length === 0) ?? forms[0];
  return fitting.find(({ weight }) => weight === best)?.form ?? general;

  function weighed(rule: Opening): number {
    return holds(rule, call)
      ? [rule.queue, rule.called, rule.node, rule.exit].filter(Boolean).length
      : 0;
  }
}

function holds(rule: Opening, call: CallView): boolean {
  const passed = (call.flow_path ?? []).some(
    (step) => step.node === rule.node && (!rule.exit || step.exit === rule.exit),
  );
  return (
    (!rule.queue || rule.queue === call.queue) &&
    (!rule.called || rule.called === call.called) &&
    (!rule.node || passed)
  );
}

/** The fields whose condition holds; a field that is not asked holds nobody's condition. */
export function asked(fields: readonly FormField[], values: Fields): FormField[] {
  return fields.reduce<FormField[]>((found, field) => {
    const { when } = field;
    const ahead = when && found.some((one) => one.key === when.field);
    const fits = !when || (ahead && when.values.includes(said(values[when.field])));
    return fits ? [...found, field] : found;
  }, []);
}

function said(value: Typed | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "" : String(value);
}

/** What must be filled and is not. */
export const missing = (fields: readonly FormField[], values: Fields): FormField[] =>
  asked(fields, values).filter((field) => field.required && said(values[field.key]) === "");
