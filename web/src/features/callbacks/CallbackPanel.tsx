import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { callbacksQuery } from "@/api/callbacks";
import type { Callback } from "@/api/types";
import { Made } from "@/components/Made";
import css from "@/components/panel.module.css";
import { Due } from "@/features/callbacks/Due";
import { NewCallback } from "@/features/callbacks/NewCallback";

type Props = { customer: string | null; number: string; interaction: string };

/** Beside the call: promise to call again, and what was promised before. */
export function CallbackPanel({ customer, number, interaction }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<Callback | null>(null);
  return (
    <div className={css.panel}>
      {made ? (
        <Made another={t("callback.another")} onAnother={() => setMade(null)}>
          {t("callback.made")} <Due callback={made} />
        </Made>
      ) : (
        <NewCallback
          customer={customer}
          number={number}
          interaction={interaction}
          onMade={setMade}
        />
      )}
      {customer && <Promised customer={customer} />}
    </div>
  );
}

function Promised({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(callbacksQuery({ customer_id: customer, state: "open", limit: 10 }));
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t("callback.ofCustomer")}>
      <h3>{t("callback.ofCustomer")}</h3>
      <ul className={css.brief}>
        {data.items.map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            <Due callback={one} />
            <span>{one.owner?.name ?? one.team?.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
