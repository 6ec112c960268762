import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import dayjs from "dayjs";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { playQuery, type Flow, type FlowRecord, type PlayStep } from "@/api/flows";
import { Failed } from "@/components/Failed";
import css from "@/features/flows/simulator.module.css";
import { edgeId, NO_PATH, type Path } from "@/features/flows/graph";
import { Pad } from "@/features/flows/Pad";
import { firstScene, playOf, SceneForm, type Scene } from "@/features/flows/SceneForm";
import { Transcript } from "@/features/flows/Transcript";
import { useRested } from "@/features/flows/useProblems";
import { clock } from "@/lib/time";

type Props = { record: FlowRecord; flow: Flow; onPath: (path: Path) => void };

/**
 * One caller on the draft as it stands. The server plays all steps anew each time, so an edit shows
 * at once what it changes, and a step back is a step less.
 */
export function Simulator({ record, flow, onPath }: Props) {
  const { t, i18n } = useTranslation();
  const [scene, setScene] = useState<Scene>(firstScene);
  const [steps, setSteps] = useState<PlayStep[] | null>(null);
  const draft = useRested(flow, 400);
  const play = useMemo(
    () => (steps === null ? null : playOf(scene, steps, draft)),
    [scene, steps, draft],
  );
  const played = useQuery(playQuery(record.id, play));
  const outcome = steps === null ? undefined : played.data;
  useEffect(() => {
    onPath(outcome ? pathOf(outcome.happenings, record.name, outcome) : NO_PATH);
    return () => onPath(NO_PATH);
  }, [onPath, outcome, record.name]);
  const act = (step: PlayStep) => setSteps((before) => [...(before ?? []), step]);
  if (steps === null) {
    return (
      <SceneForm scene={scene} onChange={setScene} onStart={() => setSteps([])} flow={record} />
    );
  }
  const over = outcome?.state === "ended";
  return (
    <div className={css.simulator}>
      <div className={css.row}>
        <Button size="small" onClick={() => setSteps(null)}>
          {t("sim.scene")}
        </Button>
        <Button size="small" onClick={() => setSteps([])}>
          {t("sim.again")}
        </Button>
        <Button
          size="small"
          disabled={steps.length === 0}
          onClick={() => setSteps(steps.slice(0, -1))}
        >
          {t("sim.stepBack")}
        </Button>
      </div>
      {played.isError && <Failed error={played.error} onRetry={() => void played.refetch()} />}
      {outcome && (
        <>
          <p className={css.now} role="status" data-state={outcome.state}>
            <Tag color={over ? "default" : "green"}>{t(`sim.state.${outcome.state}`)}</Tag>
            <span className="digits">
              {dayjs(outcome.clock).toDate().toLocaleString(i18n.language)} · +
              {clock(outcome.seconds)}
            </span>
            {outcome.music && <span> ♪ {t("sim.music")}</span>}
            {outcome.flow !== record.name && outcome.flow && !over && (
              <span> {t("sim.elsewhere", { flow: outcome.flow, node: outcome.node ?? "" })}</span>
            )}
          </p>
          <Transcript
            happenings={outcome.happenings}
            steps={steps}
            language={flow.language ?? "zh"}
          />
        </>
      )}
      <Pad over={over} state={outcome?.state ?? ""} onStep={act} />
    </div>
  );
}

type Happenings = { name: string; data: Record<string, unknown> }[];

/** The nodes and exits of this flow that the caller went through, and where he stands. */
export function pathOf(
  happenings: Happenings,
  flow: string,
  now: { node: string | null; flow: string | null; state: string },
): Path {
  const nodes = new Set<string>();
  const exits = new Set<string>();
  let here: string | null = null;
  for (const { name, data } of happenings) {
    if (name === "call.node_entered") {
      here = data.flow === flow ? String(data.node) : null;
      if (here !== null) nodes.add(here);
    } else if (name === "call.node_left" && here !== null) {
      exits.add(edgeId(here, String(data.exit)));
    }
  }
  const stands = now.flow === flow && now.state !== "ended" ? now.node : null;
  return { nodes, exits, here: stands };
}
