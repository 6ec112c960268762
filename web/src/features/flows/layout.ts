import { graphlib, layout } from "@dagrejs/dagre";
import type { Flow, Kind } from "@/api/flows";
import { exitsOf, nodeOf } from "@/features/flows/edits";
import { heightOf, WIDTH } from "@/features/flows/graph";

const SPACING = { nodesep: 28, ranksep: 70, marginx: 24, marginy: 24 };

const MOST_WAYS = 12;

/** A node to which all lead, such as the queue behind every key 0, would cost seconds to place by
 * all its ways: the first few are enough. */
const isNear = (graph: graphlib.Graph, to: string): boolean =>
  graph.hasNode(to) && (graph.inEdges(to)?.length ?? 0) < MOST_WAYS;

/** Every node's place, from left to right in the direction of the calls. */
export function arranged(flow: Flow, kinds: ReadonlyMap<string, Kind>): Flow {
  const graph = new graphlib.Graph();
  graph.setGraph({ ...SPACING, rankdir: "LR", ranker: "tight-tree" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of inOrder(flow)) {
    const node = nodeOf(flow, name);
    graph.setNode(name, { width: WIDTH, height: heightOf(exitsOf(node, kinds.get(node.kind))) });
  }
  for (const name of inOrder(flow)) {
    const node = nodeOf(flow, name);
    for (const to of Object.values(node.exits)) if (isNear(graph, to)) graph.setEdge(name, to);
  }
  layout(graph);
  const places = Object.keys(flow.nodes).map((name) => {
    const { x, y, width, height } = graph.node(name);
    return [name, [Math.round(x - width / 2), Math.round(y - height / 2)]];
  });
  return { ...flow, layout: Object.fromEntries(places) };
}

/** The start first, so that circles are broken where a caller would come back. */
function inOrder(flow: Flow): string[] {
  return [flow.start, ...Object.keys(flow.nodes).filter((name) => name !== flow.start)];
}

/** A flow that nobody has drawn yet, or to which nodes were added elsewhere, is arranged once. */
export function placed(flow: Flow, kinds: ReadonlyMap<string, Kind>): Flow {
  const known = flow.layout ?? {};
  return Object.keys(flow.nodes).every((name) => name in known) ? flow : arranged(flow, kinds);
}
