import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeTickets, undoTickets, type TicketBulk } from "@/api/lists";
import { BulkBar, given } from "@/components/BulkBar";
import { BulkSelect } from "@/components/BulkSelect";
import { PRIORITIES } from "@/components/PriorityTag";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";

type Props = { chosen: readonly string[]; filters: object; total: number; onDone: () => void };
type Change = Partial<Record<"owner_id" | "team_id" | "priority" | "to", string | null>>;

export function BulkTickets(props: Props) {
  const { t } = useTranslation();
  const { people, departments } = usePeople();
  const [change, setChange] = useState<Change>({});
  const choices: Record<keyof Change, [string, { value: string; label: string }[]]> = {
    owner_id: [t("lists.newOwner"), people],
    team_id: [t("lists.newTeam"), departments],
    priority: [
      t("lists.newPriority"),
      PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) })),
    ],
    to: [t("lists.newState"), useStates("ticket")],
  };
  return (
    <BulkBar
      {...props}
      noun="tickets"
      change={change}
      ask={(meant) => changeTickets({ ...meant, ...change } as TicketBulk)}
      undo={undoTickets}
    >
      {(Object.keys(choices) as (keyof Change)[]).map((name) => (
        <BulkSelect
          key={name}
          label={choices[name][0]}
          value={change[name]}
          options={choices[name][1]}
          onChange={(value) => setChange(given({ ...change, [name]: value }))}
        />
      ))}
      {change.to && <small>{t("lists.noWayBack")}</small>}
    </BulkBar>
  );
}
