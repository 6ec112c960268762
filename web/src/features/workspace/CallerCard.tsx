import { IdcardOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { nameless } from "@/components/nameless";
import { Tags } from "@/components/Tags";
import { useCategory } from "@/components/useCategory";
import { VipTag } from "@/components/VipTag";
import { CallFacts } from "@/features/workspace/CallFacts";
import { ChooseCustomer } from "@/features/workspace/ChooseCustomer";
import { NewCustomer } from "@/features/workspace/NewCustomer";
import { Pictures } from "@/features/workspace/Pictures";
import css from "@/features/workspace/workspace.module.css";
import type { CallView, LiveCustomer } from "@/realtime/views";

export const otherNumber = (call: CallView): string =>
  call.direction === "inbound" ? call.caller : call.called;

/** Nobody in the records has the number; not so while the records are still being asked. */
const isStranger = (call: CallView): boolean =>
  !call.customer && (call.customers?.length ?? 0) <= 1 && call.recognised !== null;

/** The screen pop: on the screen before the call is answered. */
export function CallerCard({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const rings = call.state === "offered";
  return (
    <section
      className={`${css.panel} ${css.pop} ${rings ? css.rings : ""}`}
      aria-label={t("pop.label")}
      data-testid="screen-pop"
    >
      {call.customer ? (
        <Known customer={call.customer} number={otherNumber(call)} />
      ) : (
        <header className={css.stranger}>
          <h2>
            {call.direction === "outbound"
              ? t("pop.unknownNumber")
              : call.caller_name || t("pop.unknown")}
          </h2>
          <span className={`${css.number} digits`}>{otherNumber(call) || t(nameless(call))}</span>
        </header>
      )}
      <Pictures />
      <CallFacts call={call} />
      {!call.customer && (call.customers?.length ?? 0) > 1 && <ChooseCustomer call={call} />}
      {isStranger(call) && <NewCustomer call={call} />}
    </section>
  );
}

function Known({ customer, number }: { customer: LiveCustomer; number: string }) {
  const { t } = useTranslation();
  const categoryName = useCategory();
  return (
    <header>
      <h2 className={css.name}>
        {customer.name}
        {customer.vip && <VipTag />}
      </h2>
      {customer.company && <div className={css.company}>{customer.company}</div>}
      <div className={`${css.number} digits`}>{number}</div>
      <div className={css.tags}>
        {customer.category && <Tag color="cyan">{categoryName(customer.category)}</Tag>}
        <Tags tags={customer.tags ?? []} />
      </div>
      <Link to="/customers/$id" params={{ id: customer.id }} className={css.open}>
        <IdcardOutlined /> {t("pop.openCustomer")}
      </Link>
    </header>
  );
}
