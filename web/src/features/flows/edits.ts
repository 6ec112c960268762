import type { Flow, FlowNode, Kind } from "@/api/flows";

/** Edits of a flow: each takes a flow and returns another one, so that undo is keeping the old. */
export type Place = readonly [number, number];

const NOTHING: FlowNode = { kind: "hangup", settings: {}, exits: {} };
export const KEYS = [..."1234567890*#"];

export function nodeOf(flow: Flow, name: string): FlowNode {
  return flow.nodes[name] ?? NOTHING;
}

/** A name that is still free: `menu`, `menu2`, `menu3`. */
export function freeName(flow: Flow, wanted: string): string {
  const base = wanted.replaceAll(/[^A-Za-z0-9_-]/g, "_").slice(0, 40) || "node";
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!(name in flow.nodes)) return name;
  }
}

export function addNode(flow: Flow, kind: Kind, at: Place, name: string): Flow {
  const settings = defaults(kind);
  return {
    ...flow,
    nodes: { ...flow.nodes, [name]: { kind: kind.kind, settings, exits: {} } },
    layout: { ...flow.layout, [name]: [at[0], at[1]] },
  };
}

/** What a new node must be told before it means anything stays empty, for the validator to name. */
function defaults(kind: Kind): Record<string, unknown> {
  const properties = (kind.settings.properties ?? {}) as Record<string, unknown>;
  return "prompts" in properties ? { prompts: [] } : {};
}

export function removeNodes(flow: Flow, names: readonly string[]): Flow {
  const gone = new Set(names);
  const rest = Object.entries(flow.nodes).filter(([name]) => !gone.has(name));
  const first = rest[0];
  if (!first || rest.length === Object.keys(flow.nodes).length) return flow; // one node stays
  const nodes = Object.fromEntries(rest.map(([name, node]) => [name, freed(node, gone)]));
  const layout = Object.fromEntries(
    Object.entries(flow.layout ?? {}).filter(([name]) => !gone.has(name)),
  );
  return { ...flow, start: gone.has(flow.start) ? first[0] : flow.start, nodes, layout };
}

/** Exits that led to what is gone lead nowhere now. */
function freed(node: FlowNode, gone: ReadonlySet<string>): FlowNode {
  const exits = Object.entries(node.exits).map(([exit, to]) => [exit, gone.has(to) ? "" : to]);
  return { ...node, exits: Object.fromEntries(exits) };
}

export const isNodeName = (name: string): boolean => /^[A-Za-z0-9_-]{1,50}$/.test(name);

export function renameNode(flow: Flow, before: string, after: string): Flow {
  if (before === after || !isNodeName(after) || after in flow.nodes) return flow;
  const swap = (name: string) => (name === before ? after : name);
  const nodes = Object.entries(flow.nodes).map(([name, node]) => {
    const exits = Object.entries(node.exits).map(([exit, to]) => [exit, swap(to)]);
    return [swap(name), { ...node, exits: Object.fromEntries(exits) }];
  });
  const layout = Object.entries(flow.layout ?? {}).map(([name, at]) => [swap(name), at]);
  return {
    ...flow,
    start: swap(flow.start),
    nodes: Object.fromEntries(nodes),
    layout: Object.fromEntries(layout),
  };
}

function changeNode(flow: Flow, name: string, change: Partial<FlowNode>): Flow {
  if (!(name in flow.nodes)) return flow;
  return { ...flow, nodes: { ...flow.nodes, [name]: { ...nodeOf(flow, name), ...change } } };
}

export function connect(flow: Flow, name: string, exit: string, to: string): Flow {
  return changeNode(flow, name, { exits: { ...nodeOf(flow, name).exits, [exit]: to } });
}

const without = <T>(table: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([one]) => one !== key));

export function removeExit(flow: Flow, name: string, exit: string): Flow {
  return changeNode(flow, name, { exits: without(nodeOf(flow, name).exits, exit) });
}

/** `undefined` takes the setting away: the default counts. */
export function setSetting(flow: Flow, name: string, setting: string, value: unknown): Flow {
  const rest = without(nodeOf(flow, name).settings, setting);
  return changeNode(flow, name, {
    settings: value === undefined ? rest : { ...rest, [setting]: value },
  });
}

export function move(flow: Flow, places: Readonly<Record<string, Place>>): Flow {
  const moved = Object.entries(places).map(([name, [x, y]]) => [
    name,
    [Math.round(x), Math.round(y)],
  ]);
  return { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}

export const setStart = (flow: Flow, start: string): Flow => ({ ...flow, start });

/** The exits of a node in the order in which one reads them: keys, own words, what must be. */
export function exitsOf(node: FlowNode, kind: Kind | undefined): string[] {
  const must = kind?.must ?? [];
  const own = Object.keys(node.exits).filter((exit) => !must.includes(exit));
  const keys = own.filter((exit) => KEYS.includes(exit)).sort(byKey);
  return [...keys, ...own.filter((exit) => !KEYS.includes(exit)), ...must];
}

const byKey = (a: string, b: string) => KEYS.indexOf(a) - KEYS.indexOf(b);

/** Exits that the node could still get. */
export function openExits(node: FlowNode, kind: Kind | undefined): string[] {
  if (!kind) return [];
  const possible = [...(kind.keys ? KEYS : []), ...kind.may];
  return possible.filter((exit) => !(exit in node.exits));
}
