import type { ErrorComponentProps } from "@tanstack/react-router";
import { ApiError } from "@/api/errors";
import { Failed } from "@/components/Failed";

/** Instead of a page that failed. One whose parts the server has no more, as after an upgrade, is
 * there again when everything is loaded anew. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const again = error instanceof ApiError ? reset : () => location.reload();
  return <Failed error={error} onRetry={again} />;
}
