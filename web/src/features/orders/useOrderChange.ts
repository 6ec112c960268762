import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changeOrder, moveOrder } from "@/api/orders";
import type { Order, OrderChange } from "@/api/types";
import { useAct } from "@/components/useAct";
import { useCellChange } from "@/components/useCellChange";
import { useUndo } from "@/components/useUndo";

const nameOf = (order: Order) => `#${order.number}`;

/** What is changed of an order in its list: by itself, or along its path. */
export function useOrderChange() {
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const told = () => client.invalidateQueries({ queryKey: ["orders"] });
  const keep = useCellChange<Order, OrderChange>({
    noun: "orders",
    nameOf,
    edit: changeOrder,
    was: (order) => ({ ...order, owner_id: order.owner.id }),
  });
  const move = async (order: Order, to: string): Promise<boolean> => {
    const moving = moveOrder(order.id, to, order.version);
    const done = await run(moving);
    await told();
    if (!done) return false;
    const { ways, version } = await moving;
    const back = () => moveOrder(order.id, order.state, version).then(told);
    const way = ways.includes(order.state) ? back : undefined;
    tell(t("lists.kept", { name: nameOf(order) }), way);
    return true;
  };
  return { keep, move };
}
