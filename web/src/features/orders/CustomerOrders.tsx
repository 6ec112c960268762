import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { ordersQuery } from "@/api/orders";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import css from "@/components/panel.module.css";
import { StateTag } from "@/components/StateTag";
import { money } from "@/lib/money";
import { shortDate } from "@/lib/time";

const SHOWN = 20;

/** What the customer has bought, the newest first. */
export function CustomerOrders({ customer }: { customer: string }) {
  const { t, i18n } = useTranslation();
  const list = useQuery(ordersQuery({ customer_id: customer, limit: SHOWN }));
  if (list.isPending) return <Skeleton active />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Nothing title={t("order.noneOfCustomer")} />;
  return (
    <ul className={css.brief}>
      {list.data.items.map((one) => (
        <li key={one.id}>
          <Link to="/orders/$id" params={{ id: one.id }}>
            #{one.number} {one.lines.map((line) => `${line.name} × ${line.quantity}`).join("，")}
          </Link>
          <StateTag state={one.state} label={one.state_label} phase={one.phase} />
          <span className="digits">{money(one.total, one.currency, i18n.language)}</span>
          <time className="digits">{shortDate(one.placed_at, i18n.language)}</time>
        </li>
      ))}
    </ul>
  );
}
