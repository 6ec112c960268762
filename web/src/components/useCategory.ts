import { useTranslation } from "react-i18next";

/** The categories that every house has; others are shown as they were written. */
export const CATEGORIES = ["vip", "regular", "wholesale", "prospect", "dormant"] as const;

export function useCategory(): (code: string | null | undefined) => string {
  const { t } = useTranslation();
  return (code) => (code ? t(`category.${code}`, { defaultValue: code }) : "");
}
