import type { TFunction } from "i18next";
import i18next from "i18next";
import { asApiError } from "@/api/errors";

/** A failure in the reader's language: by its code, else by its kind; the server's words last. */
export function problemText(t: TFunction, error: unknown): string {
  const problem = asApiError(error);
  const key = `problem.${problem.code}`;
  if (i18next.exists(key))
    return t(key, {
      seconds: problem.retryAfter ?? 60,
      minutes: Math.ceil((problem.retryAfter ?? 60) / 60),
    });
  if (problem.away) return t("problem.unreachable");
  if (problem.status === 403) return t("problem.forbidden");
  if (problem.status === 404) return t("problem.not-found");
  if (problem.status >= 500) return t("problem.internal-error");
  return problem.detail || t("problem.unknown", { code: problem.code });
}
