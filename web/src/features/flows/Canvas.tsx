import {
  Background,
  Controls,
  MiniMap,
  ReactFlow,
  useReactFlow,
  type Connection,
  type Edge,
  type EdgeChange,
  type NodeChange,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useCallback, useMemo, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Flow, Kind } from "@/api/flows";
import css from "@/features/flows/designer.module.css";
import { connect, move, removeNodes, type Place } from "@/features/flows/edits";
import { toEdges, toNodes, type CanvasNode, type Path } from "@/features/flows/graph";
import { lookOf } from "@/features/flows/look";
import { StepNode } from "@/features/flows/StepNode";
import { useDesign } from "@/features/flows/store";

const TYPES = { step: StepNode };
const MANY = 120; // nodes beyond which only those in sight are drawn
export const DRAGGED_KIND = "application/x-linedesk-kind";

type Props = {
  kinds: ReadonlyMap<string, Kind>;
  problems: ReadonlyMap<string, unknown[]>;
  path: Path;
  mayEdit: boolean;
  onAdd: (kind: string, at: Place) => void;
};

/** The flow as a picture in which one draws. What is dragged moves at once and is kept when let go. */
export function Canvas({ kinds, problems, path, mayEdit, onAdd }: Props) {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const flow = useDesign((design) => design.flow);
  const selected = useDesign((design) => design.selected);
  const edit = useDesign((design) => design.edit);
  const select = useDesign((design) => design.select);
  const [dragged, setDragged] = useState<Record<string, { x: number; y: number }>>({});
  const [lines, setLines] = useState<ReadonlySet<string>>(new Set());

  const drawn = useMemo(
    () => toNodes(flow, { kinds, problems, path, selected }),
    [flow, kinds, problems, path, selected],
  );
  const nodes = useMemo(
    () =>
      drawn.map((node) => {
        const position = dragged[node.id];
        return position ? { ...node, position } : node;
      }),
    [drawn, dragged],
  );
  const edges = useMemo(() => toEdges(flow, path, lines), [flow, path, lines]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const picked = new Set(selected);
      const places: Record<string, Place> = {};
      const moving: Record<string, { x: number; y: number }> = {};
      let choice = false;
      for (const change of changes) {
        if (change.type === "select") {
          choice = true;
          if (change.selected) picked.add(change.id);
          else picked.delete(change.id);
        } else if (change.type === "position" && change.position) {
          if (change.dragging) moving[change.id] = change.position;
          else places[change.id] = [change.position.x, change.position.y];
        }
      }
      if (choice) select([...picked]);
      if (Object.keys(moving).length > 0) setDragged((before) => ({ ...before, ...moving }));
      if (Object.keys(places).length > 0) {
        setDragged({});
        if (mayEdit) edit((now) => move(now, places), "move");
      }
    },
    [edit, mayEdit, select, selected],
  );
  const onEdgesChange = useCallback((changes: EdgeChange[]) => {
    const chosen = changes.filter((change) => change.type === "select");
    if (chosen.length === 0) return;
    setLines((before) => {
      const next = new Set(before);
      for (const { id, selected: on } of chosen) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
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
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onConnect={onConnect}
      onReconnect={(line, to) => {
        if (to.source === line.source && to.sourceHandle === line.sourceHandle) onConnect(to);
      }}
      onNodesDelete={(gone) =>
        edit(
          (now) =>
            removeNodes(
              now,
              gone.map(({ id }) => id),
            ),
          "delete",
        )
      }
      onEdgesDelete={(gone) => edit((now) => gone.reduce(withoutLine, now), "delete")}
      onBeforeDelete={async () => mayEdit}
      onDrop={onDrop}
      onDragOver={(event) => event.preventDefault()}
      nodesDraggable={mayEdit}
      nodesConnectable={mayEdit}
      deleteKeyCode={["Delete", "Backspace"]}
      onlyRenderVisibleElements={nodes.length > MANY}
      minZoom={0.08}
      maxZoom={2}
      fitView
      fitViewOptions={{ maxZoom: 1, padding: 0.06 }}
      connectionRadius={28}
      ariaLabelConfig={{
        "node.a11yDescription.default": t("flow.a11y.node"),
        "node.a11yDescription.keyboardDisabled": t("flow.a11y.node"),
        "edge.a11yDescription.default": t("flow.a11y.edge"),
        "controls.ariaLabel": t("flow.a11y.controls"),
        "controls.zoomIn.ariaLabel": t("flow.tool.zoomIn"),
        "controls.zoomOut.ariaLabel": t("flow.tool.zoomOut"),
        "controls.fitView.ariaLabel": t("flow.tool.fit"),
        "minimap.ariaLabel": t("flow.a11y.minimap"),
        "handle.ariaLabel": t("flow.a11y.handle"),
      }}
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

/** The exit stays and leads nowhere, for the validator to name. */
const withoutLine = (flow: Flow, { source, sourceHandle }: Edge): Flow =>
  sourceHandle ? connect(flow, source, sourceHandle, "") : flow;
