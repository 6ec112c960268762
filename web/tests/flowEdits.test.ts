import { describe, expect, it } from "vitest";
import type { Flow, Kind } from "@/api/flows";
import * as edits from "@/features/flows/edits";
import { toEdges, toNodes, NO_PATH } from "@/features/flows/graph";
import { arranged } from "@/features/flows/layout";
import { pathOf } from "@/features/flows/Simulator";
import { nodesApart } from "@/features/flows/Conflict";
import { fieldsOf } from "@/features/flows/fields";
import { makeDesign } from "@/features/flows/store";
import { kinds, mainFlow } from "./support/flows";

const table = new Map(kinds.map((kind) => [kind.kind, kind]));
const kind = (name: string) => table.get(name) as Kind;
const flow = mainFlow as Flow;

describe("edits of a flow", () => {
  it("add a node under a free name", () => {
    const name = edits.freeName(flow, "menu");
    expect(name).toBe("menu2");
    const added = edits.addNode(flow, kind("menu"), [10, 20], name);
    expect(added.nodes.menu2).toMatchObject({ kind: "menu", exits: {} });
    expect(added.layout?.menu2).toEqual([10, 20]);
  });

  it("leave exits leading nowhere when their node goes", () => {
    const left = edits.removeNodes(flow, ["service"]);
    expect(left.nodes.menu?.exits).toEqual({ "0": "", "1": "hello", timeout: "" });
    expect(left.start).toBe("menu");
  });

  it("keep the last node, and a start", () => {
    const one: Flow = { start: "a", nodes: { a: { kind: "hangup", settings: {}, exits: {} } } };
    expect(edits.removeNodes(one, ["a"])).toBe(one);
    expect(edits.removeNodes(flow, ["menu"]).start).toBe("hello");
  });

  it("rename a node wherever it is spoken of", () => {
    const renamed = edits.renameNode(flow, "service", "people");
    expect(renamed.nodes.menu?.exits["0"]).toBe("people");
    expect(edits.renameNode(flow, "service", "menu")).toBe(flow);
    expect(edits.renameNode(flow, "service", "no spaces")).toBe(flow);
  });

  it("offer the exits that are still free", () => {
    const open = edits.openExits(edits.nodeOf(flow, "menu"), kind("menu"));
    expect(open).not.toContain("0");
    expect(open).toContain("9");
    expect(open).toContain("invalid");
  });
});

describe("undo", () => {
  it("takes back what was done, typing as one step", () => {
    let now = 0;
    const store = makeDesign(flow, 0, () => now);
    const { edit } = store.getState();
    edit((before) => edits.setSetting(before, "menu", "tries", 1), "tries");
    edit((before) => edits.setSetting(before, "menu", "tries", 12), "tries");
    now = 10_000;
    edit((before) => edits.connect(before, "menu", "1", ""), "");
    store.getState().undo();
    expect(store.getState().flow.nodes.menu?.exits["1"]).toBe("hello");
    store.getState().undo();
    expect(store.getState().flow).toBe(flow);
    store.getState().redo();
    expect(store.getState().flow.nodes.menu?.settings.tries).toBe(12);
  });
});

describe("the picture of a flow", () => {
  it("has a node for each step and a line for each exit that leads somewhere", () => {
    const about = { kinds: table, problems: new Map(), path: NO_PATH, selected: [] };
    expect(toNodes(flow, about)).toHaveLength(3);
    expect(toEdges(flow, NO_PATH, new Set()).map(({ source, target }) => [source, target])).toEqual(
      [
        ["menu", "service"],
        ["menu", "hello"],
        ["menu", "service"],
        ["hello", "menu"],
      ],
    );
  });

  it("brings the measures of its nodes, without which the view is never fitted", () => {
    const about = { kinds: table, problems: new Map(), path: NO_PATH, selected: [] };
    for (const { width, height, measured } of toNodes(flow, about))
      expect(measured).toEqual({ width, height });
  });

  it("is arranged without overlaps, five hundred nodes in a moment", () => {
    const names = Array.from({ length: 500 }, (_, index) => `n${index}`);
    const nodes = names.map((name, index) => [
      name,
      { kind: "play", settings: {}, exits: { next: names[index + 1] ?? "" } },
    ]);
    const big = arranged({ start: "n0", nodes: Object.fromEntries(nodes) }, table);
    const places = new Set(Object.values(big.layout ?? {}).map(String));
    expect(places.size).toBe(500);
  });

  it("lights the way of the caller through this flow alone", () => {
    const happenings = [
      { name: "call.node_entered", data: { flow: "main", node: "menu" } },
      { name: "call.node_left", data: { node: "menu", exit: "1" } },
      { name: "call.node_entered", data: { flow: "other", node: "x" } },
      { name: "call.node_left", data: { node: "x", exit: "next" } },
    ];
    const path = pathOf(happenings, "main", { node: "x", flow: "other", state: "flow" });
    expect([...path.nodes]).toEqual(["menu"]);
    expect([...path.exits]).toEqual(["menu\n1"]);
    expect(path.here).toBeNull();
  });
});

it("what differs between two drafts is named by node", () => {
  const theirs = edits.setSetting(flow, "hello", "prompts", ["bye"]);
  expect(nodesApart(flow, theirs)).toEqual(["hello"]);
});

it("forms follow the server's description of a kind", () => {
  expect(fieldsOf(kind("menu")).map(({ name, type }) => [name, type])).toEqual([
    ["prompts", "prompts"],
    ["timeout", "number"],
    ["tries", "number"],
    ["without_person", "switch"],
  ]);
  expect(fieldsOf(kind("queue")).map(({ type }) => type)).toEqual(["noun", "number", "skills"]);
});
