import type { Edge, EdgeChange, NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { move, type Place } from "@/features/flows/edits";
import { toEdges, toNodes, type CanvasNode, type Drawing } from "@/features/flows/graph";
import { useDesign } from "@/features/flows/store";

type At = Readonly<Record<string, { x: number; y: number }>>;

type Drawn = {
  nodes: CanvasNode[];
  edges: Edge[];
  onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  onEdgesChange: (changes: EdgeChange[]) => void;
};

/** The picture of the flow. What is dragged moves at once and is kept when it is let go. */
export function useDrawn(about: Omit<Drawing, "selected">, mayEdit: boolean): Drawn {
  const { kinds, problems, path } = about;
  const flow = useDesign((design) => design.flow);
  const selected = useDesign((design) => design.selected);
  const edit = useDesign((design) => design.edit);
  const select = useDesign((design) => design.select);
  const [dragged, setDragged] = useState<At>({});
  const [lines, setLines] = useState<ReadonlySet<string>>(new Set());
  const drawn = useMemo(
    () => toNodes(flow, { kinds, problems, path, selected }),
    [flow, kinds, problems, path, selected],
  );
  const nodes = useMemo(() => drawn.map((node) => moved(node, dragged)), [drawn, dragged]);
  const edges = useMemo(() => toEdges(flow, path, lines), [flow, path, lines]);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const choice = chosen(new Set(selected), changes);
      if (choice) select([...choice]);
      const moving = placesOf(changes, true);
      if (moving.length > 0) setDragged((before) => ({ ...before, ...Object.fromEntries(moving) }));
      const places = placesOf(changes, false);
      if (places.length === 0) return;
      setDragged({});
      const at = places.map(([id, { x, y }]): [string, Place] => [id, [x, y]]);
      if (mayEdit) edit((now) => move(now, Object.fromEntries(at)), "move");
    },
    [edit, mayEdit, select, selected],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange[]) => setLines((before) => chosen(before, changes) ?? before),
    [],
  );
  return { nodes, edges, onNodesChange, onEdgesChange };
}

function moved(node: CanvasNode, dragged: At): CanvasNode {
  const position = dragged[node.id];
  return position ? { ...node, position } : node;
}

/** What is chosen after the changes; null when none of them chooses. */
function chosen(
  before: ReadonlySet<string>,
  changes: readonly (NodeChange<CanvasNode> | EdgeChange)[],
): ReadonlySet<string> | null {
  const choices = changes.filter((change) => change.type === "select");
  if (choices.length === 0) return null;
  const next = new Set(before);
  for (const { id, selected } of choices) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Where nodes are drawn to while they are dragged, or were let go. */
const placesOf = (changes: readonly NodeChange<CanvasNode>[], dragging: boolean) =>
  changes.flatMap((change) =>
    change.type === "position" && change.position && (change.dragging ?? false) === dragging
      ? [[change.id, change.position] as const]
      : [],
  );
