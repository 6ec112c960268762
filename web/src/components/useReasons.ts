import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonsQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** While a supervisor supervises, the reason is his mode. */
const MODES = ["listen", "whisper", "barge", "take_over"];
/** Given by the center alone. */
const OWN = ["no_answer", "declined", "lost", "no_sound"];

/** Reasons of the set-up that a person may choose, and the name of any reason, the center's own too. */
export function useReasons() {
  const { t } = useTranslation();
  const { data: reasons = [] } = useQuery(reasonsQuery);
  const choices = reasons
    .filter((reason) => reason.active)
    .map((reason) => ({ code: reason.code, label: reason.label }))
    .filter(({ code }) => !OWN.includes(code));
  const nameOf = (code: string | null | undefined): string => {
    if (!code) return "";
    if (MODES.includes(code)) return t(`supervise.action.${code}.name`);
    if (OWN.includes(code)) return t(`reason.${code}`);
    return pick(choices.find((reason) => reason.code === code)?.label, code);
  };
  return { choices, nameOf };
}
