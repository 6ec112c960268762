import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { agentQuery, skillsQuery } from "@/api/setup";
import { forcePresence, setQueues, setSkills, type ForcedPresence } from "@/api/supervision";
import { useAct } from "@/components/useAct";
import { useQueueName } from "@/components/useQueueName";
import { useReasons } from "@/components/useReasons";
import css from "@/features/supervision/supervision.module.css";
import { pick } from "@/lib/i18n";
import { useFloor } from "@/realtime/live";
import type { AgentView } from "@/realtime/views";

type PanelProps = { agent: AgentView; onDone: () => void };
type Props = PanelProps & { why: string };

export function SteerPanel({ agent, onDone }: PanelProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  return (
    <section className={css.steer} aria-label={t("steer.of", { who: agent.name })}>
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
      <SkillForce agent={agent} why={why} onDone={onDone} />
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

const BEST = 10;

/** The level of each skill that the house knows; none is 0. */
function SkillForce({ agent, why, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const skills = useQuery(skillsQuery).data ?? [];
  const known = useQuery(agentQuery(agent.id));
  const [changed, setChanged] = useState<Record<string, number>>({});
  if (skills.length === 0 || !known.data) return null;
  const levels: Record<string, number> = { ...known.data.skills, ...changed };
  const save = async () => {
    const kept = Object.entries(levels).filter(([, level]) => level > 0);
    if (!(await run(setSkills(agent.username, Object.fromEntries(kept), why)))) return;
    void client.invalidateQueries({ queryKey: agentQuery(agent.id).queryKey });
    onDone();
  };
  return (
    <div className={css.steerPart}>
      <h3>{t("steer.skills")}</h3>
      {skills.map(({ name, label }) => (
        <div key={name} className={css.steerSkill}>
          <span>{pick(label, name)}</span>
          <InputNumber
            size="small"
            aria-label={pick(label, name)}
            min={0}
            max={BEST}
            precision={0}
            value={levels[name] ?? 0}
            onChange={(level) => setChanged({ ...changed, [name]: level ?? 0 })}
          />
        </div>
      ))}
      <Button
        type="primary"
        disabled={Object.keys(changed).length === 0}
        onClick={() => void save()}
      >
        {t("steer.saveSkills")}
      </Button>
    </div>
  );
}
