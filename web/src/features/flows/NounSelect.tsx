import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { allQuery } from "@/api/nouns";
import { calendarsQuery, flowsQuery, queuesQuery } from "@/api/setup";
import { usePeople } from "@/components/usePeople";
import css from "@/features/flows/designer.module.css";
import type { Field } from "@/features/flows/fields";
import { pick } from "@/lib/i18n";

type Props = { id: string; field: Field; value: unknown; onChange: (value: unknown) => void };
type Option = { value: string; label: string };

const named = (name: string, label = ""): Option => ({
  value: name,
  label: label && label !== name ? `${label} (${name})` : name,
});

/** A queue, calendar, flow, agent or source by its name. */
export function NounSelect({ id, field, value, onChange }: Props) {
  const options = useOptions(field.name);
  return (
    <Select
      id={id}
      className={css.full ?? ""}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: "label" }}
      value={typeof value === "string" && value ? value : null}
      options={options}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

function useOptions(noun: string): Option[] {
  const { t } = useTranslation();
  const { data: queues = [] } = useQuery({ ...queuesQuery, enabled: noun === "queue" });
  const { data: calendars = [] } = useQuery({ ...calendarsQuery, enabled: noun === "calendar" });
  const { data: flows = [] } = useQuery({ ...flowsQuery, enabled: noun === "flow" });
  const { data: sources = [] } = useQuery({ ...allQuery("sources"), enabled: noun === "source" });
  const { people } = usePeople();
  switch (noun) {
    case "queue":
      return queues.map((one) => named(one.name, pick(one.label)));
    case "calendar":
      return calendars.map((one) => named(one.name));
    case "flow":
      return flows
        .filter((one) => one.published !== null)
        .map((one) => named(one.name, pick(one.label)));
    case "agent":
      return [
        ...["owner", "last", "dialed"].map((one) => ({
          value: one,
          label: t(`flow.agent.${one}`),
        })),
        ...people
          .filter(({ user }) => user.roles.includes("agent"))
          .map(({ user }) => named(user.username, user.name)),
      ];
    default:
      return [
        { value: "order", label: t("flow.source.order") },
        ...sources.map((one) => named(String(one.name))),
      ];
  }
}
