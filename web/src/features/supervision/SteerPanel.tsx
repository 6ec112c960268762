import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { forcePresence, setQueues, type ForcedPresence } from "@/api/supervision";
import { useAct } from "@/components/useAct";
import { useQueueName } from "@/components/useQueueName";
import { useReasons } from "@/components/useReasons";
import css from "@/features/supervision/supervision.module.css";
import { useFloor } from "@/realtime/live";
import type { AgentView } from "@/realtime/views";

type PanelProps = { agent: AgentView; onDone: () => void };
type Props = PanelProps & { why: string };

export function SteerPanel({ agent, onDone }: PanelProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  return (
    <section
      className={css.steer}
      aria-label={t("steer.of", { who: agent.name })}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <strong>{agent.name}</strong>
      <Input
        maxLength={200}
        value={why}
        aria-label={t("steer.why")}
        placeholder={t("steer.why")}
        onChange={(event) => setWhy(event.target.value)}
      />
      <PresenceForce agent={agent} why={why} onDone={onDone} />
      <QueueForce agent={agent} why={why} onDone={onDone} />
      <small>{t("steer.told")}</small>
    </section>
  );
}

const OTHERS: ForcedPresence[] = ["ready", "offline"];

function PresenceForce({ agent, why, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const { choices, nameOf } = useReasons();
  const force = async (presence: ForcedPresence, reason?: string) => {
    if (await run(forcePresence(agent.username, presence, why, reason))) onDone();
  };
  const inCall = agent.presence === "talking" || agent.presence === "offered";
  return (
    <div className={css.steerPart}>
      <h3>{t("steer.presence")}</h3>
      <span className={css.steerRow}>
        {OTHERS.map((presence) => (
          <Button
            key={presence}
            disabled={agent.presence === presence}
            onClick={() => void force(presence)}
          >
            {t(`steer.${presence}`)}
          </Button>
        ))}
        <Select<string>
          className={css.reason ?? ""}
          value={null}
          placeholder={t("presence.not_ready")}
          aria-label={t("steer.notReady")}
          options={choices.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          onChange={(reason) => void force("not_ready", reason)}
        />
      </span>
      {inCall && <small>{t("steer.afterCall")}</small>}
    </div>
  );
}

function QueueForce({ agent, why, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const queueName = useQueueName();
  const all = useFloor()?.queues.map((queue) => queue.name) ?? [];
  const [chosen, setChosen] = useState(agent.queues);
  const changed = [...chosen].sort().join() !== [...agent.queues].sort().join();
  const save = async () => {
    if (await run(setQueues(agent.username, chosen, why))) onDone();
  };
  return (
    <div className={css.steerPart}>
      <h3>{t("steer.queues")}</h3>
      <Checkbox.Group
        value={chosen}
        options={all.map((name) => ({ value: name, label: queueName(name) }))}
        onChange={setChosen}
      />
      <Button type="primary" disabled={!changed} onClick={() => void save()}>
        {t("steer.save")}
      </Button>
    </div>
  );
}
