import { DesktopOutlined, MobileOutlined, PhoneOutlined } from "@ant-design/icons";
import { Segmented, Tooltip } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Nothing } from "@/components/Nothing";
import { BreakLeft } from "@/components/BreakLeft";
import { PresenceMark } from "@/components/PresenceMark";
import { Timer } from "@/components/Timer";
import { useReasons } from "@/components/useReasons";
import { byPresence } from "@/features/floor/figures";
import css from "@/features/floor/floor.module.css";
import { clock } from "@/lib/time";
import type { AgentView, CallView } from "@/realtime/views";

type Actions = ((agent: AgentView) => ReactNode) | undefined;
type Props = { agents: AgentView[]; calls: CallView[]; actions?: Actions };
type Shown = "in" | "all";

export function AgentPane({ agents, calls, actions }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>("in");
  const visible = byPresence(agents).filter((one) => shown === "all" || one.presence !== "offline");
  return (
    <section className={css.pane} aria-label={t("floor.agents")}>
      <div className={css.paneHead}>
        <h2>{t("floor.agents")}</h2>
        <Segmented<Shown>
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { value: "in", label: t("floor.signedIn") },
            { value: "all", label: t("floor.all") },
          ]}
        />
      </div>
      {visible.length === 0 && (
        <Nothing title={t("floor.noAgents")} hint={t("floor.noAgentsHint")} />
      )}
      <div className={css.agents}>
        {visible.map((agent) => (
          <AgentCard
            key={agent.id}
            agent={agent}
            call={calls.find((call) => call.id === agent.call) ?? null}
            actions={actions?.(agent)}
          />
        ))}
      </div>
    </section>
  );
}

const LONG_TALK = { amber: 300, red: 600 };
const LONG_WRAP_UP = { amber: 30, red: 60 };
const LONG_BREAK = { amber: 900, red: 1800 };

function limits(presence: string) {
  if (presence === "talking") return LONG_TALK;
  if (presence === "wrap_up") return LONG_WRAP_UP;
  return presence === "not_ready" ? LONG_BREAK : {};
}

type CardProps = { agent: AgentView; call: CallView | null; actions: ReactNode };

function AgentCard({ agent, call, actions }: CardProps) {
  const { t } = useTranslation();
  const { nameOf } = useReasons();
  const other = call && (call.direction === "inbound" ? call.caller : call.called);
  return (
    <article
      id={`agent-${agent.id}`}
      className={css.agent}
      style={{ borderLeftColor: `var(--${agent.presence})` }}
    >
      <header>
        <strong>{agent.name}</strong>
        <small>{agent.username}</small>
        <PhoneMark agent={agent} />
        {actions}
      </header>
      <div className={css.agentState}>
        <PresenceMark presence={agent.presence} reason={nameOf(agent.reason)} />
        {agent.presence !== "offline" && <Timer since={agent.since} {...limits(agent.presence)} />}
        <BreakLeft agent={agent} />
      </div>
      <footer>
        {call ? (
          <span className={css.with}>{call.customer?.name || call.caller_name || other}</span>
        ) : (
          <span className={`${css.with} digits`}>
            {t("floor.day", {
              answered: agent.today?.answered ?? 0,
              missed: agent.today?.missed ?? 0,
              talk: clock(agent.today?.talk_seconds ?? 0),
            })}
            {agent.today?.overruns ? (
              <strong className={css.overrun}>
                {" · "}
                {t("floor.overruns", {
                  count: agent.today.overruns,
                  time: clock(agent.today.overrun_seconds ?? 0),
                })}
              </strong>
            ) : null}
          </span>
        )}
      </footer>
    </article>
  );
}

const DEVICE_ICONS = {
  browser: <DesktopOutlined />,
  desk: <PhoneOutlined />,
  external: <MobileOutlined />,
};

function PhoneMark({ agent }: { agent: AgentView }) {
  const { t } = useTranslation();
  const reachable = Object.values(agent.reachable).some(Boolean);
  const words = `${t(`softphone.device.${agent.device}`)} · ${t(reachable ? "floor.reachable" : "floor.unreachable")}`;
  return (
    <Tooltip title={words}>
      <span className={reachable ? css.phoneOk : css.phoneBad} role="img" aria-label={words}>
        {DEVICE_ICONS[agent.device]}
      </span>
    </Tooltip>
  );
}
