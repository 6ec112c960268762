import { useTranslation } from "react-i18next";
import { chooseCustomer } from "@/api/calls";
import { ActButton } from "@/components/ActButton";
import { useAct } from "@/components/useAct";
import { VipTag } from "@/components/VipTag";
import css from "@/features/workspace/workspace.module.css";
import type { CallView } from "@/realtime/views";

/** Several customers share the number: one click says who speaks. */
export function ChooseCustomer({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  return (
    <div className={css.choices} role="group" aria-label={t("pop.whoIsIt")}>
      <h3>{t("pop.whoIsIt")}</h3>
      {call.customers?.map((customer) => (
        <div key={customer.id} className={css.choice}>
          <span className={css.choiceName}>
            <strong>{customer.name}</strong> {customer.vip && <VipTag />}
            <small>{customer.company}</small>
          </span>
          <ActButton size="small" onAct={() => run(chooseCustomer(call.id, customer.id))}>
            {t("pop.thisOne")}
          </ActButton>
        </div>
      ))}
    </div>
  );
}
