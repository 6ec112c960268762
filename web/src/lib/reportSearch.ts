import type { Raw } from "@/lib/search";

/** Of how many days, today included. */
export const SPANS = [1, 7, 30] as const;
const REPORT_TABS = ["queues", "self-service", "waits", "blocked"] as const;
export type ReportTab = (typeof REPORT_TABS)[number];
export type ReportSearch = { tab?: ReportTab; days?: number };

/** What stands in the address of the reports, so that a link or F5 shows the same one again. */
export function readReportSearch(raw: Raw): ReportSearch {
  const tab = REPORT_TABS.find((one) => one === raw.tab);
  const days = SPANS.find((one) => one === Number(raw.days));
  return { ...(tab ? { tab } : {}), ...(days ? { days } : {}) };
}
