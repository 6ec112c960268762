import { useQuery } from "@tanstack/react-query";
import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { dispositionsQuery, queuesQuery } from "@/api/setup";
import type { Label } from "@/api/types";
import { SearchField } from "@/components/SearchField";
import { pick } from "@/lib/i18n";
import type { InteractionListSearch } from "@/lib/search";

type Props = {
  search: Omit<InteractionListSearch, "page">;
  onChange: (search: InteractionListSearch) => void;
};
type Name = "queue" | "direction" | "disposition" | "recording";
const WAYS = ["recorded", "in_progress", "by_rule", "deleted", "failed", "missing"];

const choice = (value: string, label: Label) => ({ value, label: pick(label, value) });

/** Every filter stands in the address, so a filtered list can be sent to a colleague. */
export function Filters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const queues = useQuery(queuesQuery);
  const dispositions = useQuery(dispositionsQuery);
  const find = useCallback((q: string) => onChange(without(search, { q })), [search, onChange]);
  const choices = {
    queue: (queues.data ?? []).map((one) => choice(one.name, one.label)),
    direction: ["inbound", "outbound"].map((value) => ({ value, label: t(`direction.${value}`) })),
    recording: WAYS.map((value) => ({ value, label: t(`recordings.way.${value}`) })),
    disposition: (dispositions.data ?? []).map((one) => choice(one.code, one.label)),
  };
  return (
    <>
      <SearchField value={search.q ?? ""} label={t("interaction.search")} onSearch={find} />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        aria-label={t("interaction.days")}
        value={[
          search.from ? dayjs(search.from) : null,
          search.to ? dayjs(search.to).subtract(1, "day") : null,
        ]}
        onChange={(days) =>
          onChange(
            without(search, {
              from: days?.[0]?.startOf("day").toISOString(),
              to: days?.[1]?.startOf("day").add(1, "day").toISOString(),
            }),
          )
        }
      />
      {(Object.keys(choices) as Name[]).map((name) => (
        <Select
          key={name}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 140 }}
          placeholder={t(`interaction.any.${name}`)}
          aria-label={t(`interaction.any.${name}`)}
          value={search[name] ?? null}
          options={choices[name]}
          onChange={(value) => onChange(without(search, { [name]: value ?? undefined }))}
        />
      ))}
    </>
  );
}

/** The search with the change; empty values leave the address. */
function without(
  search: Props["search"],
  change: Partial<Record<keyof Props["search"], string | undefined>>,
): InteractionListSearch {
  const entries = Object.entries({ ...search, ...change }).filter(([, value]) => value);
  return Object.fromEntries(entries);
}
