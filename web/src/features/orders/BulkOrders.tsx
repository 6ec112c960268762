import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeOrders, undoOrders, type OrderBulk } from "@/api/lists";
import { BulkBar, given } from "@/components/BulkBar";
import { BulkSelect } from "@/components/BulkSelect";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";

type Props = { chosen: readonly string[]; filters: object; total: number; onDone: () => void };
type Change = Partial<Record<"owner_id" | "to", string | null>>;

export function BulkOrders(props: Props) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const states = useStates("order");
  const [change, setChange] = useState<Change>({});
  const set = (next: Change) => setChange(given({ ...change, ...next }));
  return (
    <BulkBar
      {...props}
      noun="orders"
      change={change}
      ask={(meant) => changeOrders({ ...meant, ...change } as OrderBulk)}
      undo={undoOrders}
    >
      <BulkSelect
        label={t("lists.newOwner")}
        value={change.owner_id}
        options={people}
        onChange={(owner_id) => set({ owner_id })}
      />
      <BulkSelect
        label={t("lists.newState")}
        value={change.to}
        options={states}
        onChange={(to) => set({ to })}
      />
      {change.to && <small>{t("lists.noWayBack")}</small>}
    </BulkBar>
  );
}
