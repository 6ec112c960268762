import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { CustomerOrders } from "@/features/orders/CustomerOrders";
import { NewOrder } from "@/features/orders/NewOrder";
import css from "@/features/orders/order.module.css";
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
        <div className={css.made} role="status">
          <span>
            {t("order.made")}{" "}
            <Link to="/orders/$id" params={{ id: made.id }}>
              #{made.number} · {money(made.total, made.currency, i18n.language)}
            </Link>
          </span>
          <Button size="small" onClick={() => setMade(null)}>
            {t("order.another")}
          </Button>
        </div>
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
