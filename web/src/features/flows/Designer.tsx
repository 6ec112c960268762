import { Segmented } from "antd";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FlowRecord, Kind } from "@/api/flows";
import { Canvas } from "@/features/flows/Canvas";
import { Conflict } from "@/features/flows/Conflict";
import css from "@/features/flows/designer.module.css";
import { addNode, connect, exitsOf, freeName, nodeOf, type Place } from "@/features/flows/edits";
import { NO_PATH, WIDTH, type Path } from "@/features/flows/graph";
import { History } from "@/features/flows/History";
import { NodePanel } from "@/features/flows/NodePanel";
import { Palette } from "@/features/flows/Palette";
import { ProblemList } from "@/features/flows/ProblemList";
import { Simulator } from "@/features/flows/Simulator";
import { useDesign, useDesignStore } from "@/features/flows/store";
import { Tests } from "@/features/flows/Tests";
import { Toolbar } from "@/features/flows/Toolbar";
import { useKeys } from "@/features/flows/useKeys";
import { useProblems } from "@/features/flows/useProblems";
import { useSaving } from "@/features/flows/useSaving";

type Props = { opened: FlowRecord; kinds: ReadonlyMap<string, Kind>; mayEdit: boolean };
export type Panel = "node" | "simulator" | "tests" | "history";
const PANELS: readonly Panel[] = ["node", "simulator", "tests", "history"];

export function Designer({ opened, kinds, mayEdit }: Props) {
  const { t } = useTranslation();
  const store = useDesignStore();
  const flow = useDesign((design) => design.flow);
  const selected = useDesign((design) => design.selected);
  const select = useDesign((design) => design.select);
  const saving = useSaving(store, opened, mayEdit);
  const problems = useProblems(opened.name, flow);
  const [panel, setPanel] = useState<Panel>("node");
  const [path, setPath] = useState<Path>(NO_PATH);
  const goTo = useGoTo();
  const add = useAdd(kinds);
  const name = selected.length === 1 ? selected[0] : undefined;
  const chosen = name !== undefined && name in flow.nodes ? name : undefined;
  useKeys({ mayEdit, kinds, onPanel: setPanel, flush: saving.flush });
  const show = useCallback(
    (node: string) => {
      select([node]);
      setPanel("node");
      goTo(node);
    },
    [goTo, select],
  );
  const kindList = useMemo(() => [...kinds.values()], [kinds]);
  return (
    <div className={css.page}>
      <Toolbar
        saving={saving}
        problems={problems}
        kinds={kinds}
        mayEdit={mayEdit}
        onShow={show}
        onProblems={() => {
          select([]);
          setPanel("node");
        }}
      />
      <div className={css.body}>
        {mayEdit && <Palette kinds={kindList} onAdd={(kind) => add(kind)} />}
        <section className={css.stage} aria-label={t("flow.canvas")}>
          <Canvas
            kinds={kinds}
            problems={problems.of}
            path={panel === "simulator" ? path : NO_PATH}
            mayEdit={mayEdit}
            onAdd={add}
          />
        </section>
        <aside className={css.side} aria-label={t("flow.side")}>
          <Segmented<Panel>
            block
            value={panel}
            onChange={setPanel}
            options={PANELS.map((value) => ({ value, label: t(`flow.panel.${value}`) }))}
          />
          <div className={css.panel} data-panel={panel}>
            {panel === "node" &&
              (chosen ? (
                <NodePanel
                  key={chosen}
                  name={chosen}
                  kind={kinds.get(nodeOf(flow, chosen).kind)}
                  problems={problems.of.get(chosen) ?? []}
                  mayEdit={mayEdit}
                />
              ) : (
                <ProblemList problems={problems} onShow={show} />
              ))}
            {panel === "simulator" && (
              <Simulator record={saving.record} flow={flow} onPath={setPath} />
            )}
            {panel === "tests" && <Tests record={saving.record} flow={flow} mayEdit={mayEdit} />}
            {panel === "history" && <History saving={saving} mayEdit={mayEdit} />}
          </div>
        </aside>
      </div>
      <Conflict mine={flow} saving={saving} />
    </div>
  );
}

/** Brings a node into sight and gives it the focus. */
function useGoTo(): (name: string) => void {
  const { setCenter, getZoom } = useReactFlow();
  const store = useDesignStore();
  return useCallback(
    (name) => {
      const at = store.getState().flow.layout?.[name];
      if (!at) return;
      const zoom = Math.max(getZoom(), 0.7);
      void setCenter(at[0] + WIDTH / 2, at[1] + 60, { zoom, duration: 200 }).then(() => {
        document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`)?.focus();
      });
    },
    [getZoom, setCenter, store],
  );
}

/** A new node; pressed in the palette it stands behind the chosen node and hangs on its open exit. */
function useAdd(kinds: ReadonlyMap<string, Kind>) {
  const store = useDesignStore();
  const goTo = useGoTo();
  return useCallback(
    (kind: string, at?: Place) => {
      const about = kinds.get(kind);
      const { flow, selected, edit, select } = store.getState();
      if (!about) return;
      const name = freeName(flow, kind);
      const from = at ? undefined : selected.length === 1 ? selected[0] : undefined;
      edit((now) => {
        const added = addNode(now, about, at ?? beside(now.layout ?? {}, from), name);
        const open = from === undefined ? undefined : openExit(added, from, kinds);
        return from !== undefined && open !== undefined ? connect(added, from, open, name) : added;
      });
      select([name]);
      if (!at) requestAnimationFrame(() => goTo(name));
    },
    [goTo, kinds, store],
  );
}

function openExit(
  flow: FlowRecord["draft"],
  name: string,
  kinds: ReadonlyMap<string, Kind>,
): string | undefined {
  const node = nodeOf(flow, name);
  return exitsOf(node, kinds.get(node.kind)).find((exit) => !node.exits[exit]);
}

const GAP = 90;

/** To the right of the node it comes from, below whatever stands there; else below everything. */
function beside(layout: Readonly<Record<string, Place>>, from: string | undefined): Place {
  const places = Object.values(layout);
  const origin = from === undefined ? undefined : layout[from];
  const lowest = Math.max(0, ...places.map(([, y]) => y + 220));
  if (!origin) return [0, lowest];
  const x = origin[0] + WIDTH + GAP;
  const there = places.filter(([left]) => Math.abs(left - x) < WIDTH).map(([, y]) => y + 200);
  return [x, Math.max(origin[1], ...there.filter((y) => y > origin[1]))];
}
