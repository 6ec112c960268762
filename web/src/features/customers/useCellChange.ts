import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { editCustomer } from "@/api/customers";
import type { Customer, CustomerChange } from "@/api/types";
import { useAct } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";

/** Keeps what was changed in a cell of the list, unless somebody was faster; with a way back. */
export function useCellChange() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const tell = useUndo();
  const told = () => client.invalidateQueries({ queryKey: ["customers"] });
  return async (customer: Customer, change: CustomerChange): Promise<boolean> => {
    const keeping = editCustomer(customer.id, { ...change, version: customer.version });
    const done = await run(keeping);
    await told();
    if (!done) return false;
    const { version } = await keeping;
    tell(t("lists.kept", { name: customer.name }), async () => {
      await editCustomer(customer.id, { ...before(customer, change), version });
      await told();
    });
    return true;
  };
}

/** The same fields as they were. */
function before(customer: Customer, change: CustomerChange): CustomerChange {
  const was = { ...customer, owner_id: customer.owner?.id ?? null };
  return Object.fromEntries(Object.keys(change).map((key) => [key, was[key as keyof typeof was]]));
}
