import { useTranslation } from "react-i18next";

const OWN = ["title", "url", "button", "visitor_address"] as const;

/** What a visitor's page said of itself, as names and values; text only, never a link. */
export function usePageFacts(): (page?: Record<string, string>) => [string, string][] {
  const { t } = useTranslation();
  return (page = {}) => {
    const own = OWN.flatMap((key) => (page[key] ? [[t(`call.page.${key}`), page[key]]] : []));
    const named = Object.entries(page).filter(([key]) => !OWN.some((one) => one === key));
    return [...own, ...named] as [string, string][];
  };
}
