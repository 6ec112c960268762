import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failed } from "@/components/Failed";

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return <Failed error={error} onRetry={reset} />;
}
