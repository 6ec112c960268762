import { useTranslation } from "react-i18next";
import { span } from "@/lib/time";

/** "3 days", "5 h", "12 min" in the reader's language. */
export function useSpan(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    const { unit, count } = span(seconds);
    return t(`span.${unit}`, { n: count });
  };
}
