import { Position, type Edge, type Node } from "@xyflow/react";
import type { Flow, FlowNode, Kind } from "@/api/flows";
import { exitsOf } from "@/features/flows/edits";

/** The flow as the canvas draws it: a pure function, so that what is drawn is what is kept. */
export const WIDTH = 224;
const HEAD = 36;
const SUMMARY = 26;
const ROW = 24;
const FOOT = 6;
const DOT = 10;

type NodeData = {
  node: FlowNode;
  exits: string[];
  start: boolean;
  problems: number;
  lit: "" | "passed" | "here";
};
export type CanvasNode = Node<NodeData, "step">;
export type Path = { nodes: Set<string>; exits: Set<string>; here: string | null };

export const NO_PATH: Path = { nodes: new Set(), exits: new Set(), here: null };
export const edgeId = (name: string, exit: string): string => `${name}\n${exit}`;

export const heightOf = (exits: readonly string[]): number =>
  HEAD + SUMMARY + exits.length * ROW + FOOT;

export type Drawing = {
  kinds: ReadonlyMap<string, Kind>;
  problems: ReadonlyMap<string, unknown[]>;
  path: Path;
  selected: readonly string[];
};

export function toNodes(flow: Flow, about: Drawing): CanvasNode[] {
  return Object.entries(flow.nodes).map(([name, node], index) => {
    const exits = exitsOf(node, about.kinds.get(node.kind));
    const [x, y] = flow.layout?.[name] ?? [(index % 6) * 300, Math.floor(index / 6) * 220];
    const size = { width: WIDTH, height: heightOf(exits) };
    return {
      id: name,
      type: "step",
      position: { x, y },
      ...size,
      measured: size, // fitting the view waits for measures, and nobody hands them back to us
      selected: about.selected.includes(name),
      handles: handlesOf(exits),
      data: {
        node,
        exits,
        start: flow.start === name,
        problems: about.problems.get(name)?.length ?? 0,
        lit: about.path.here === name ? "here" : about.path.nodes.has(name) ? "passed" : "",
      },
    };
  });
}

const exitY = (index: number): number => HEAD + SUMMARY + index * ROW + ROW / 2;

/** Where lines begin and end, known without measuring: five hundred nodes need no layout pass. */
function handlesOf(exits: readonly string[]) {
  const dot = { width: DOT, height: DOT };
  const entry = { id: null, type: "target" as const, position: Position.Left };
  return [
    { ...entry, x: -DOT / 2, y: HEAD / 2 - DOT / 2, ...dot },
    ...exits.map((id, index) => ({
      id,
      type: "source" as const,
      position: Position.Right,
      x: WIDTH - DOT / 2,
      y: exitY(index) - DOT / 2,
      ...dot,
    })),
  ];
}

export function toEdges(flow: Flow, path: Path, selected: ReadonlySet<string>): Edge[] {
  return Object.entries(flow.nodes).flatMap(([source, node]) =>
    Object.entries(node.exits)
      .filter(([, target]) => target in flow.nodes)
      .map(([exit, target]) => {
        const id = edgeId(source, exit);
        return {
          id,
          source,
          target,
          sourceHandle: exit,
          selected: selected.has(id),
          animated: path.exits.has(id),
          className: path.exits.has(id) ? "lit" : "",
          ariaLabel: `${source} ${exit} → ${target}`,
        };
      }),
  );
}
