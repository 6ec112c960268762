import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Nothing } from "@/components/Nothing";
import { Timer } from "@/components/Timer";
import { useColleagueName } from "@/components/useColleagueName";
import { useQueueName } from "@/components/useQueueName";
import { VipTag } from "@/components/VipTag";
import { byUrgency } from "@/features/floor/figures";
import css from "@/features/floor/floor.module.css";
import type { CallView } from "@/realtime/views";

type Props = { calls: CallView[]; actions?: ((call: CallView) => ReactNode) | undefined };

export function CallPane({ calls, actions }: Props) {
  const { t } = useTranslation();
  const shown = byUrgency(calls);
  return (
    <section className={css.pane} aria-label={t("floor.calls")}>
      <h2>
        {t("floor.calls")} <span className={`${css.count} digits`}>{shown.length}</span>
      </h2>
      {shown.length === 0 && <Nothing title={t("floor.noCalls")} hint={t("floor.noCallsHint")} />}
      <ul className={css.calls}>
        {shown.map((call) => (
          <CallRow key={call.id} call={call} actions={actions?.(call)} />
        ))}
      </ul>
    </section>
  );
}

const LONG_WAIT = { amber: 20, red: 60 };
const LONG_TALK = { amber: 300, red: 600 };

function CallRow({ call, actions }: { call: CallView; actions: ReactNode }) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const colleague = useColleagueName();
  const number = call.direction === "inbound" ? call.caller : call.called;
  const waits = call.state === "queued" || call.state === "offered";
  const since = waits ? call.queued_at : call.since;
  const name = call.customer?.name ?? call.caller_name;
  return (
    <li id={`call-${call.id}`} className={`${css.call} ${waits ? css.waits : ""}`}>
      <Tooltip title={t(`direction.${call.direction}`)}>
        <span className={css.way} role="img" aria-label={t(`direction.${call.direction}`)}>
          {call.direction === "inbound" ? (
            <ArrowDownOutlined rotate={45} />
          ) : (
            <ArrowUpOutlined rotate={45} />
          )}
        </span>
      </Tooltip>
      <span className={css.who}>
        {name && <strong>{name}</strong>}
        <span className="digits">{number || t("call.anonymous")}</span>
        {call.customer?.vip && <VipTag />}
      </span>
      <Timer since={since} {...(waits ? LONG_WAIT : LONG_TALK)} />
      <small className={css.where}>
        {[t(`callState.${call.state}`), queueName(call.queue), colleague(call.agent)]
          .filter(Boolean)
          .join(" · ")}
      </small>
      {actions && <span className={css.rowActions}>{actions}</span>}
    </li>
  );
}
