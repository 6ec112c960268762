import type { TFunction } from "i18next";
import type { FormField } from "@/api/types";
import { pick } from "@/lib/i18n";

/** A filled field in words: the option's label, yes or no, or what was typed. */
export function valueText(field: FormField | undefined, value: unknown, t: TFunction): string {
  if (typeof value === "boolean") return t(value ? "form.yes" : "form.no");
  const option = field?.options?.find((one) => one.value === value);
  return option ? pick(option.label, option.value) : String(value);
}
