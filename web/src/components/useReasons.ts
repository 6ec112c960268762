import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonsQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** While a supervisor supervises, the reason is his mode. */
const MODES = ["listen", "whisper", "barge", "take_over"];

/** Reasons of the set-up that a person may choose, and the name of any reason, the center's own too. */
export function useReasons() {
  const { t } = useTranslation();
  const { data: reasons = [] } = useQuery(reasonsQuery);
  const choices = reasons
    .filter((reason) => reason.active)
    .map((reason) => ({ code: reason.code, label: reason.label }))
    .filter(({ code }) => code !== "no_answer" && code !== "lost");
  const nameOf = (code: string | null | undefined): string => {
    if (!code) return "";
    if (MODES.includes(code)) return t(`supervise.action.${code}.name`);
    if (code === "no_answer" || code === "lost") return t(`reason.${code}`);
    return pick(choices.find((reason) => reason.code === code)?.label, code);
  };
  return { choices, nameOf };
}
