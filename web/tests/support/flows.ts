import type { Change, Flow, FlowRecord, Kind, Played, Problem, Verdict } from "@/api/flows";
import { FakeApi, type Answer } from "./fakeApi";
import { meSupervisor } from "./world";

const prompts = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
const kind = (name: string, properties: object, about: Partial<Kind> = {}): Kind => ({
  kind: name,
  settings: { properties },
  must: [],
  may: [],
  keys: false,
  any: false,
  ...about,
});

export const kinds: Kind[] = [
  kind("play", { prompts }, { must: ["next"] }),
  kind(
    "menu",
    {
      prompts,
      timeout: { type: "number", minimum: 1, maximum: 60, default: 5 },
      tries: { type: "integer", minimum: 1, maximum: 10, default: 3 },
      without_person: { type: "boolean", default: false },
    },
    { must: ["timeout"], may: ["invalid"], keys: true },
  ),
  kind("branch", { on: { type: "string" } }, { must: ["otherwise"], any: true }),
  kind("queue", {
    queue: { type: "string" },
    priority: { type: "integer", minimum: 0, maximum: 100 },
    skills: { type: "array", items: { $ref: "#/$defs/Step" } },
  }),
  kind(
    "follow",
    { steps: { type: "array", items: { $ref: "#/$defs/Step" } } },
    { must: ["nobody"] },
  ),
  kind("hangup", { prompts }),
];

export const mainFlow: Flow = {
  start: "menu",
  language: "en",
  nodes: {
    menu: {
      kind: "menu",
      settings: { prompts: ["welcome"] },
      exits: { "0": "service", "1": "hello", timeout: "service" },
    },
    hello: { kind: "play", settings: { prompts: ["hello"] }, exits: { next: "menu" } },
    service: { kind: "queue", settings: { queue: "service" }, exits: {} },
  },
};

export const flowRecord: FlowRecord = {
  id: "w1",
  name: "main",
  label: { zh: "总机", en: "Main line" },
  draft: mainFlow,
  published: 1,
  version: 3,
  created_at: "2026-11-01T00:00:00Z",
};

const played: Played = {
  happenings: [
    { at: 0, name: "call.node_entered", data: { flow: "main", node: "menu", kind: "menu" } },
    { at: 0, name: "heard", data: { prompts: ["welcome"] } },
  ],
  state: "flow",
  node: "menu",
  flow: "main",
  queue: null,
  agent: null,
  music: false,
  seconds: 0.2,
  clock: "2026-11-20T10:05:00",
};

const page = (items: readonly unknown[]) => ({ items, total: items.length });
const ok = (body: unknown, status = 200): Answer => ({ status, body });

const LOST: NonNullable<Verdict["problem"]> = {
  line: 6,
  step: "waits in sales",
  code: "other-queue",
  values: { queue: "service" },
  text: "is in service",
};
const UNREAD: NonNullable<Verdict["problem"]> = {
  line: 1,
  step: "",
  code: "no-dash",
  values: {},
  text: "a line begins with a dash",
};

/** The set-up's side of the server: exits that lead nowhere are its only problem. */
export class FlowApi extends FakeApi {
  changes: Change[] = [{ node: "menu", what: "exit", name: "4", before: null, after: "hello" }];
  override signedIn = {
    ...meSupervisor,
    roles: ["admin"],
    permissions: [...meSupervisor.permissions, "setup.read", "setup.write"],
  };
  record = structuredClone(flowRecord);
  readonly plays: unknown[] = [];

  override answer(method: string, path: string, body?: unknown): Answer {
    const special = this.instead.get(`${method} ${path}`);
    if (special) return super.answer(method, path, body);
    switch (`${method} ${path}`) {
      case "GET /flows/kinds":
        return ok(page(kinds));
      case "GET /flows/w1":
        return ok(this.record);
      case "GET /flows":
        return ok(page([this.record]));
      case "POST /flows/check":
        return ok(page(problemsOf((body as { draft: Flow }).draft)));
      case "POST /flows/w1/simulate":
        this.plays.push(body);
        return ok(played);
      case "PATCH /flows/w1":
        this.log.push({ method, path, body });
        this.record = {
          ...this.record,
          draft: (body as { draft: Flow }).draft,
          version: this.record.version + 1,
        };
        return ok(this.record);
      case "POST /flows/w1/publish":
        this.log.push({ method, path, body });
        this.record = { ...this.record, published: 2, version: this.record.version + 1 };
        return ok({ number: 2, definition: {}, published_at: this.record.created_at }, 201);
      case "GET /flows/w1/differences":
        return ok(page(this.changes));
      case "GET /flows/w1/versions":
        return ok(
          page(
            [2, 1].map((number) => ({
              number,
              definition: {},
              published_at: this.record.created_at,
              published_by: null,
              note: number === 2 ? "a fourth key" : "",
              without_person: [],
            })),
          ),
        );
      case "GET /prompts":
        return ok(
          page(
            ["welcome", "hello"].map((name) => ({
              id: name,
              name,
              texts: { en: `${name} to all` },
              sounds: {},
            })),
          ),
        );
      case "GET /flow-tests":
        return ok(page([{ id: "t1", name: "main", text: "- a:\n", version: 1 }]));
      case "POST /flow-tests/run":
        return ok(
          page([
            { test: "main", title: "He is greeted", line: 1, problem: null },
            { test: "main", title: "He gets lost", line: 5, problem: LOST },
            { test: "broken", title: "", line: 1, problem: UNREAD },
          ]),
        );
      default:
        return super.answer(method, path, body);
    }
  }
}

function problemsOf(flow: Flow): Problem[] {
  return Object.entries(flow.nodes).flatMap(([node, { kind: name, exits }]) => {
    const must = kinds.find((one) => one.kind === name)?.must ?? [];
    return [...new Set([...must, ...Object.keys(exits)])]
      .filter((exit) => !exits[exit])
      .map((exit) => ({
        node,
        code: "exit-nowhere",
        values: { exit },
        text: `exit ${exit} leads nowhere`,
      }));
  });
}
