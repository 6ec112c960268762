import { graphlib, layout } from "@dagrejs/dagre";
import type { Flow, Kind } from "@/api/flows";
import { exitsOf } from "@/features/flows/edits";
import { heightOf, WIDTH } from "@/features/flows/graph";

/** Every node's place, from left to right in the direction of the calls. */
export function arranged(flow: Flow, kinds: ReadonlyMap<string, Kind>): Flow {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 28, ranksep: 70, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of inOrder(flow)) {
    const node = flow.nodes[name];
    if (!node) continue;
    const height = heightOf(exitsOf(node, kinds.get(node.kind)));
    graph.setNode(name, { width: WIDTH, height });
    for (const to of Object.values(node.exits)) if (to in flow.nodes) graph.setEdge(name, to);
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
