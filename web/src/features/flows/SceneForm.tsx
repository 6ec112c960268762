import { PlayCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Flow, FlowRecord, Play, PlayStep } from "@/api/flows";
import { numbersQuery } from "@/api/setup";
import { usePeople } from "@/components/usePeople";
import css from "@/features/flows/designer.module.css";

export type Scene = {
  called: string;
  who: "stranger" | "known" | "vip" | "owned" | "last";
  number: string;
  agent: string;
  at: string;
  ready: string[];
  order: string;
};

const WALL = "YYYY-MM-DDTHH:mm:ss";

export const firstScene = (): Scene => ({
  called: "",
  who: "stranger",
  number: "13900000000",
  agent: "",
  at: dayjs().format(WALL),
  ready: [],
  order: "",
});

export function playOf(scene: Scene, steps: PlayStep[], draft: Flow): Play {
  const agent = scene.agent || null;
  return {
    draft,
    at: scene.at,
    called: scene.called,
    caller: {
      number: scene.number,
      known: scene.who !== "stranger",
      vip: scene.who === "vip",
      category: "",
      ...(scene.who === "owned" ? { owner: agent } : {}),
      ...(scene.who === "last" ? { last_agent: agent } : {}),
    },
    answers: scene.order ? { order: scene.order === "none" ? {} : { state: scene.order } } : {},
    ready: scene.ready,
    steps,
  };
}

type Props = {
  scene: Scene;
  flow: FlowRecord;
  onChange: (scene: Scene) => void;
  onStart: () => void;
};

const PEOPLE: readonly Scene["who"][] = ["stranger", "known", "vip", "owned", "last"];
const ORDERS = ["none", "placed", "paid", "shipped", "delivered", "cancelled"];

/** Who calls which number when, and who is there to answer. */
export function SceneForm({ scene, flow, onChange, onStart }: Props) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const agents = people
    .filter(({ user }) => user.roles.includes("agent"))
    .map(({ user }) => ({ value: user.username, label: user.name }));
  const set = (change: Partial<Scene>) => onChange({ ...scene, ...change });
  const looks = Object.values(flow.draft.nodes).some(
    (node) => node.kind === "lookup" && node.settings.source === "order",
  );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <p className={css.hint}>{t("sim.hint")}</p>
      <Called scene={scene} set={set} />
      <Caller scene={scene} set={set} agents={agents} />
      <When scene={scene} set={set} agents={agents} />
      {looks && <Order scene={scene} set={set} />}
      <Button type="primary" htmlType="submit" icon={<PlayCircleOutlined />}>
        {t("sim.call")}
      </Button>
    </form>
  );
}

type PartProps = { scene: Scene; set: (change: Partial<Scene>) => void };
type WithAgents = PartProps & { agents: { value: string; label: string }[] };

function Called({ scene, set }: PartProps) {
  const { t } = useTranslation();
  const { data: numbers = [] } = useQuery(numbersQuery);
  const known = numbers.map((one) => ({
    value: one.number,
    label: `${one.number} ${one.label}`,
  }));
  return (
    <Labelled label={t("sim.called")}>
      {(id) => (
        <Select
          id={id}
          className={css.full ?? ""}
          value={scene.called}
          options={[{ value: "", label: t("sim.thisFlow") }, ...known]}
          onChange={(called) => set({ called })}
        />
      )}
    </Labelled>
  );
}

/** What is known of him, whose customer he is, and the number that he shows. */
function Caller({ scene, set, agents }: WithAgents) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("sim.caller")}>
        {(id) => (
          <Select
            id={id}
            className={css.full ?? ""}
            value={scene.who}
            options={PEOPLE.map((value) => ({ value, label: t(`sim.who.${value}`) }))}
            onChange={(who) => set({ who })}
          />
        )}
      </Labelled>
      {(scene.who === "owned" || scene.who === "last") && (
        <Labelled label={t("sim.hisAgent")}>
          {(id) => (
            <Select
              id={id}
              className={css.full ?? ""}
              value={scene.agent || null}
              options={agents}
              onChange={(agent) => set({ agent })}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t("sim.number")}>
        {(id) => (
          <Input
            id={id}
            inputMode="tel"
            value={scene.number}
            onChange={(event) => set({ number: event.target.value.replaceAll(/[^+\d]/g, "") })}
          />
        )}
      </Labelled>
    </>
  );
}

function When({ scene, set, agents }: WithAgents) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("sim.at")}>
        {(id) => (
          <DatePicker
            id={id}
            showTime
            allowClear={false}
            className={css.full ?? ""}
            value={dayjs(scene.at)}
            onChange={(at) => at && set({ at: dayjs(at).format(WALL) })}
          />
        )}
      </Labelled>
      <Labelled label={t("sim.ready")}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            className={css.full ?? ""}
            placeholder={t("sim.nobody")}
            value={scene.ready}
            options={agents}
            onChange={(ready) => set({ ready })}
          />
        )}
      </Labelled>
    </>
  );
}

/** What the house's own order lookup is to find. */
function Order({ scene, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <Labelled label={t("sim.order")}>
      {(id) => (
        <Select
          id={id}
          allowClear
          className={css.full ?? ""}
          placeholder={t("sim.orders.away")}
          value={scene.order || null}
          options={ORDERS.map((value) => ({ value, label: t(`sim.orders.${value}`) }))}
          onChange={(order) => set({ order: order ?? "" })}
        />
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
