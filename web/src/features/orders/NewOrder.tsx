import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { placeOrder } from "@/api/orders";
import type { OrderDetail } from "@/api/types";
import { Basket, type Bought } from "@/components/Basket";
import { useAct } from "@/components/useAct";

type Props = {
  customer: string;
  interaction?: string;
  onMade: (order: OrderDetail) => void;
};

/** What the customer buys, under him and with the call that it came from. */
export function NewOrder({ customer, interaction, onMade }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const place = async (bought: Bought) => {
    const placed = placeOrder({
      ...bought,
      customer_id: customer,
      interaction_id: interaction ?? null,
    });
    if (!(await run(placed))) return;
    onMade(await placed);
    await client.invalidateQueries({ queryKey: ["orders"] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline"] });
  };
  return <Basket place={t("order.place")} onPlace={place} />;
}
