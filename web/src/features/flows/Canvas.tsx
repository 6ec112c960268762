import {
  Background,
  Controls,
  MiniMap,
  ReactFlow,
  getViewportForBounds,
  useReactFlow,
  useStoreApi,
  type Connection,
  type Edge,
  type Rect,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Flow, Kind } from "@/api/flows";
import css from "@/features/flows/designer.module.css";
import { connect, removeNodes, type Place } from "@/features/flows/edits";
import type { CanvasNode, Path } from "@/features/flows/graph";
import { lookOf } from "@/features/flows/look";
import { StepNode } from "@/features/flows/StepNode";
import { useDesign } from "@/features/flows/store";
import { useDrawn } from "@/features/flows/useDrawn";

const TYPES = { step: StepNode };
const MANY = 120; // nodes beyond which only those in sight are drawn
const NEAR = 0.8;
const LEGIBLE = 0.5;
const FIT = { maxZoom: 1, padding: 0.06 };
export const DRAGGED_KIND = "application/x-linedesk-kind";

type Props = {
  kinds: ReadonlyMap<string, Kind>;
  problems: ReadonlyMap<string, unknown[]>;
  path: Path;
  mayEdit: boolean;
  onAdd: (kind: string, at: Place) => void;
};

/** The flow as a picture in which one draws. */
export function Canvas({ kinds, problems, path, mayEdit, onAdd }: Props) {
  const { screenToFlowPosition } = useReactFlow();
  const stage = useStoreApi();
  const edit = useDesign((design) => design.edit);
  const labels = useLabels();
  const { nodes, edges, ...changing } = useDrawn({ kinds, problems, path }, mayEdit);
  const [first] = useState(() => nodes.find((node) => node.data.start) ?? nodes[0]);
  const whole = nodes.length <= MANY;
  const onConnect = ({ source, sourceHandle, target }: Connection) =>
    edit((now) => connect(now, source, sourceHandle ?? "", target));
  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(DRAGGED_KIND);
    if (!kind) return;
    event.preventDefault();
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    onAdd(kind, [x, y]);
  };

  return (
    <ReactFlow<CanvasNode>
      className={css.canvas ?? ""}
      nodes={nodes}
      edges={edges}
      nodeTypes={TYPES}
      {...changing}
      onConnect={onConnect}
      onReconnect={(line, to) => {
        if (to.source === line.source && to.sourceHandle === line.sourceHandle) onConnect(to);
      }}
      onNodesDelete={(gone) => edit((now) => removeNodes(now, gone.map(idOf)), "delete")}
      onEdgesDelete={(gone) => edit((now) => gone.reduce(withoutLine, now), "delete")}
      onBeforeDelete={async () => mayEdit}
      onDrop={onDrop}
      onDragOver={(event) => event.preventDefault()}
      nodesDraggable={mayEdit}
      nodesConnectable={mayEdit}
      deleteKeyCode={["Delete", "Backspace"]}
      onlyRenderVisibleElements={!whole}
      minZoom={0.08}
      maxZoom={2}
      {...(first ? { defaultViewport: seenFrom(first) } : {})}
      onInit={(picture) => {
        if (isLegible(picture.getNodesBounds(nodes), stage.getState())) void picture.fitView(FIT);
      }}
      fitViewOptions={FIT}
      connectionRadius={28}
      ariaLabelConfig={labels}
    >
      <Background gap={20} />
      <Controls showInteractive={false} />
      <MiniMap
        pannable
        zoomable
        nodeColor={(node: CanvasNode) =>
          node.data.problems > 0 ? "#b42318" : lookOf(node.data.node.kind).colour
        }
      />
    </ReactFlow>
  );
}

const idOf = ({ id }: CanvasNode): string => id;

/** Whether one can still read the nodes when all of them are in sight. */
function isLegible(bounds: Rect, { width, height }: { width: number; height: number }): boolean {
  const { maxZoom, padding } = FIT;
  return getViewportForBounds(bounds, width, height, 0, maxZoom, padding).zoom >= LEGIBLE;
}

/** A flow too big to be read as a whole is opened where the calls come in. */
const seenFrom = ({ position }: CanvasNode) => ({
  x: 60 - position.x * NEAR,
  y: 260 - position.y * NEAR,
  zoom: NEAR,
});

function useLabels() {
  const { t } = useTranslation();
  return {
    "node.a11yDescription.default": t("flow.a11y.node"),
    "node.a11yDescription.keyboardDisabled": t("flow.a11y.node"),
    "edge.a11yDescription.default": t("flow.a11y.edge"),
    "controls.ariaLabel": t("flow.a11y.controls"),
    "controls.zoomIn.ariaLabel": t("flow.tool.zoomIn"),
    "controls.zoomOut.ariaLabel": t("flow.tool.zoomOut"),
    "controls.fitView.ariaLabel": t("flow.tool.fit"),
    "minimap.ariaLabel": t("flow.a11y.minimap"),
    "handle.ariaLabel": t("flow.a11y.handle"),
  };
}

/** The exit stays and leads nowhere, for the validator to name. */
const withoutLine = (flow: Flow, { source, sourceHandle }: Edge): Flow =>
  sourceHandle ? connect(flow, source, sourceHandle, "") : flow;
