import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "@/api/types";
import { Made } from "@/components/Made";
import { Nothing } from "@/components/Nothing";
import css from "@/components/panel.module.css";
import { CustomerOrders } from "@/features/orders/CustomerOrders";
import { NewOrder } from "@/features/orders/NewOrder";
import { money } from "@/lib/money";

type Props = { customer: string | null; interaction: string };

/** Beside the call: products with today's prices, the basket, and what he bought before. */
export function OrderPanel({ customer, interaction }: Props) {
  const { t, i18n } = useTranslation();
  const [made, setMade] = useState<OrderDetail | null>(null);
  if (!customer) return <Nothing title={t("order.whoFirst")} hint={t("timeline.strangerHint")} />;
  return (
    <div className={css.panel}>
      {made ? (
        <Made another={t("order.another")} onAnother={() => setMade(null)}>
          {t("order.made")}{" "}
          <Link to="/orders/$id" params={{ id: made.id }}>
            #{made.number} · {money(made.total, made.currency, i18n.language)}
          </Link>
        </Made>
      ) : (
        <NewOrder customer={customer} interaction={interaction} onMade={setMade} />
      )}
      <section aria-label={t("order.history")}>
        <h3>{t("order.history")}</h3>
        <CustomerOrders customer={customer} />
      </section>
    </div>
  );
}
