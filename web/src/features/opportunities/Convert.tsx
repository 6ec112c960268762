import { useTranslation } from "react-i18next";
import { convertOpportunity, type Opportunity } from "@/api/selling";
import { Basket, type Bought } from "@/components/Basket";
import { SideDialog } from "@/components/Dialog";
import { useActOn } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";

type Props = { opportunity: Opportunity; onClose: () => void };

/** It is won: an order of what was agreed; a person who is no customer yet becomes one. */
export function Convert({ opportunity, onClose }: Props) {
  const { t } = useTranslation();
  const tell = useUndo();
  const act = useActOn(["opportunities"], ["orders"], ["customers"]);
  const convert = async ({ lines, address, note }: Bought) => {
    if (!(await act(convertOpportunity(opportunity.id, { lines, address, note })))) return;
    tell(t("opportunity.won", { title: opportunity.title }));
    onClose();
  };
  const who = opportunity.customer?.name ?? opportunity.name;
  return (
    <SideDialog size={640} title={`${opportunity.title} · ${who}`} onClose={onClose}>
      <Basket place={t("opportunity.convert")} onPlace={convert} />
    </SideDialog>
  );
}
