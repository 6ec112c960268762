import i18next, { type TFunction } from "i18next";
import type { Money } from "@/api/interactions";
import type { FormField } from "@/api/types";
import { pick } from "@/lib/i18n";
import { money } from "@/lib/money";

/** A filled field in words: the option's label, yes or no, a sum, the name of what it refers to
 * (`names`: id -> name), or what was typed. */
export function valueText(
  field: FormField | undefined,
  value: unknown,
  t: TFunction,
  names: Record<string, string> = {},
): string {
  if (typeof value === "boolean") return t(value ? "form.yes" : "form.no");
  if (isMoney(value)) return money(value.amount, value.currency, i18next.language);
  const option = field?.options?.find((one) => one.value === value);
  return option ? pick(option.label, option.value) : (names[String(value)] ?? String(value));
}

export const isMoney = (value: unknown): value is Money =>
  typeof value === "object" && value !== null && "amount" in value && "currency" in value;
