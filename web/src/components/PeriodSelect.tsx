import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useMinute } from "@/lib/clock";

const DAYS = [7, 30, 90, 365];
const DAY_MS = 86_400_000;

type Props = { days: number | null; onChange: (days: number | null) => void };

/** Of how many last days; empty: of all time. */
export function PeriodSelect({ days, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      style={{ width: 150 }}
      aria-label={t("period.label")}
      placeholder={t("period.all")}
      value={days}
      options={DAYS.map((value) => ({ value, label: t("period.days", { n: value }) }))}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

/** The beginning of the period, of the hour, so that the same list is not asked for each minute. */
export function useBegun(days: number | null): string | undefined {
  const now = useMinute();
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  return days === null ? undefined : new Date(hour - days * DAY_MS).toISOString();
}
