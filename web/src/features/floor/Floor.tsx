import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Nothing } from "@/components/Nothing";
import { Waiting } from "@/components/Waiting";
import { AgentPane } from "@/features/floor/AgentPane";
import { CallPane } from "@/features/floor/CallPane";
import css from "@/features/floor/floor.module.css";
import { QueuePane } from "@/features/floor/QueuePane";
import { Totals } from "@/features/floor/Totals";
import { useNow } from "@/lib/clock";
import { timeOfDay } from "@/lib/time";
import { useFloor, useLive, useStale } from "@/realtime/live";
import type { AgentView, CallView } from "@/realtime/views";

type Props = {
  tools?: ReactNode;
  alerts?: ReactNode;
  callActions?: (call: CallView) => ReactNode;
  agentActions?: (agent: AgentView) => ReactNode;
};

/** The live floor: queues left, agents in the middle, calls right; pushed, never asked for. */
export function Floor({ tools, alerts, callActions, agentActions }: Props) {
  const { t } = useTranslation();
  const floor = useFloor();
  const stale = useStale();
  const denied = useLive((live) => live.connected && live.feed.system !== null && !live.feed.floor);
  if (!floor)
    return denied ? <Nothing title={t("floor.none")} hint={t("floor.noneHint")} /> : <Waiting />;
  return (
    <div className={`${css.page} ${stale ? css.stale : ""}`}>
      <header className={css.head}>
        <h1>{t("nav.floor")}</h1>
        <Totals floor={floor} />
        {tools}
        <AsOf stale={stale} />
      </header>
      {alerts}
      <div className={css.panes}>
        <QueuePane queues={floor.queues} />
        <AgentPane agents={floor.agents} calls={floor.calls} actions={agentActions} />
        <CallPane calls={floor.calls} actions={callActions} />
      </div>
    </div>
  );
}

function AsOf({ stale }: { stale: boolean }) {
  const { t, i18n } = useTranslation();
  useNow();
  const heardAt = useLive((live) => live.heardAt);
  return (
    <span className={`${css.asOf} digits`} role="status">
      {stale ? t("floor.stale") : ""} {t("floor.asOf", { time: timeOfDay(heardAt, i18n.language) })}
    </span>
  );
}
