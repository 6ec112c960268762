import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button, Input, Popconfirm, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery } from "@/api/cases";
import { cancelOrder, moveOrder, orderQuery } from "@/api/orders";
import type { OrderDetail } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { Facts } from "@/components/Facts";
import { Failed } from "@/components/Failed";
import { StateTag } from "@/components/StateTag";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";
import { useUndo } from "@/components/useUndo";
import { VipTag } from "@/components/VipTag";
import css from "@/features/orders/order.module.css";
import { TakeBack } from "@/features/orders/TakeBack";
import { pick } from "@/lib/i18n";
import { money } from "@/lib/money";
import { dateTime, shortDate } from "@/lib/time";

export function OrderPage() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: "/desk/orders/$id" });
  const order = useQuery(orderQuery(id));
  const mayWrite = useMay("work.write");
  if (order.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (order.isError) return <Failed error={order.error} onRetry={() => void order.refetch()} />;
  const one = order.data;
  return (
    <div className={css.page}>
      <section className={css.card} aria-label={t("order.label")}>
        <header className={css.head}>
          <h1>
            {t("order.label")} #{one.number}
          </h1>
          <StateTag state={one.state} label={one.state_label} phase={one.phase} />
        </header>
        <Lines order={one} />
        {mayWrite && <Moves order={one} />}
      </section>
      <section className={css.card}>
        <Facts
          facts={[
            [
              t("ticket.customer"),
              one.customer && (
                <>
                  <Link to="/customers/$id" params={{ id: one.customer.id }}>
                    {one.customer.name}
                  </Link>{" "}
                  {one.customer.vip && <VipTag />}
                </>
              ),
            ],
            [t("ticket.owner"), one.owner.name],
            [t("order.placedAt"), dateTime(one.placed_at, i18n.language)],
            [
              t("ticket.interaction"),
              one.interaction_id && (
                <Link to="/interactions/$id" params={{ id: one.interaction_id }}>
                  {t("ticket.openInteraction")}
                </Link>
              ),
            ],
            [t("order.address"), one.address],
            [t("order.note"), one.note],
          ]}
        />
        <Story order={one} />
      </section>
    </div>
  );
}

function Lines({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation();
  const shown = (amount: string) => money(amount, order.currency, i18n.language);
  return (
    <table className={css.lines}>
      <thead>
        <tr>
          <th>{t("order.products")}</th>
          <th>{t("order.price")}</th>
          <th>{t("order.quantity")}</th>
          <th>{t("order.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.name} <small>{line.code}</small>
            </td>
            <td className="digits">{shown(line.price)}</td>
            <td className="digits">
              {line.quantity}
              {line.returned > 0 && <small> {t("order.backCount", { n: line.returned })}</small>}
            </td>
            <td className="digits">{shown(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t("order.total")}</td>
          <td className="digits">{shown(order.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const CANCELLED = "cancelled";
const RETURNED = "returned";

/** A button for each legal next state; to cancel asks for the reason. */
function Moves({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const act = useActOn(["orders"]);
  const tell = useUndo();
  const { data: types } = useQuery(caseTypesQuery);
  const [why, setWhy] = useState("");
  const type = types?.find((one) => one.noun === "order" && one.code === order.type.code);
  const nameOf = (code: string) =>
    pick(type?.states.find((state) => state.code === code)?.label, code);
  const move = async (to: string) => {
    const moving = moveOrder(order.id, to, order.version);
    if (!(await act(moving))) return;
    const after = await moving;
    const back = after.ways.includes(order.state)
      ? () => act(moveOrder(order.id, order.state, after.version))
      : undefined;
    tell(t("ticket.moved", { state: nameOf(to) }), back);
  };
  const ways = order.ways.filter((way) => way !== CANCELLED && way !== RETURNED);
  if (order.ways.length === 0 || types === undefined) return null;
  return (
    <div className={css.moves} role="group" aria-label={t("ticket.moves")}>
      {ways.map((to, at) => (
        <ActButton key={to} type={at === 0 ? "primary" : "default"} onAct={() => move(to)}>
          {nameOf(to)}
        </ActButton>
      ))}
      {order.ways.includes(CANCELLED) && (
        <Popconfirm
          title={t("order.cancelAsk")}
          okButtonProps={{ disabled: !why.trim() }}
          description={
            <Input
              aria-label={t("order.reason")}
              placeholder={t("order.reason")}
              value={why}
              maxLength={500}
              onChange={(event) => setWhy(event.target.value)}
            />
          }
          onConfirm={() => act(cancelOrder(order.id, why.trim()))}
        >
          <Button danger>{t("order.cancel")}</Button>
        </Popconfirm>
      )}
      {order.ways.includes(RETURNED) && <TakeBack order={order} />}
    </div>
  );
}

function Story({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation();
  const { byUsername } = usePeople();
  const states = useStates("order");
  const nameOf = (code: unknown) => states.find(({ value }) => value === code)?.label ?? "";
  return (
    <>
      <h2>{t("ticket.story")}</h2>
      <ol className={css.story}>
        {[...order.events].reverse().map((event) => (
          <li key={`${event.at}-${event.name}`}>
            <strong>{event.by_name ? byUsername(event.by_name) : t("ticket.byItself")}</strong>{" "}
            {t(`orderEvent.${event.name.replace(/^order\./, "")}`, { defaultValue: event.name })}{" "}
            {nameOf(event.data.to)} {String(event.data.reason ?? "")}{" "}
            <time className="digits">{shortDate(event.at, i18n.language)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
