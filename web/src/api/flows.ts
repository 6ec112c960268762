import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Kind = Schemas["KindView"];
export type FlowRecord = Omit<Schemas["FlowView"], "draft"> & { draft: Flow };
export type Problem = Schemas["ProblemView"];
export type Change = Schemas["Change"];
export type Played = Schemas["PlayedView"];
export type Happening = Schemas["HappeningView"];
export type PlayStep = Schemas["StepData"];
export type Verdict = Schemas["VerdictView"];
export type FlowTest = Schemas["FlowTestView"];

export type FlowNode = {
  kind: string;
  settings: Record<string, unknown>;
  exits: Record<string, string>;
};
/** `exits`: exit -> the node it leads to, "" while it leads nowhere. `layout`: for the eye alone. */
export type Flow = {
  start: string;
  language?: string;
  nodes: Record<string, FlowNode>;
  layout?: Record<string, [number, number]>;
};

const ALL = { params: { query: { limit: 200 } } };
const path = (flow_id: string) => ({ params: { path: { flow_id } } });
const sent = (flow: Flow) => flow as Schemas["FlowData"];

export const kindsQuery = queryOptions({
  queryKey: ["flows", "kinds"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/flows/kinds", { signal })),
  select: (page) => page.items,
  staleTime: Infinity,
});

export const readFlow = async (key: string, signal?: AbortSignal): Promise<FlowRecord> =>
  (await answerOf(
    server.GET("/api/v1/flows/{key}", {
      params: { path: { key } },
      ...(signal ? { signal } : {}),
    }),
  )) as FlowRecord;

export const flowQuery = (id: string) =>
  queryOptions({
    queryKey: ["flows", "one", id],
    queryFn: ({ signal }) => readFlow(id, signal),
    staleTime: Infinity, // the designer holds the draft; it asks anew when it opens
    gcTime: 0,
  });

export const saveDraft = async (key: string, draft: Flow, version: number): Promise<FlowRecord> =>
  (await answerOf(
    server.PATCH("/api/v1/flows/{key}", {
      params: { path: { key } },
      body: { draft: sent(draft), version },
    }),
  )) as FlowRecord;

export const checkQuery = (name: string, draft: Flow | null) =>
  queryOptions({
    queryKey: ["flows", "check", name, draft],
    queryFn: ({ signal }) =>
      answerOf(
        server.POST("/api/v1/flows/check", {
          body: { name, draft: sent(draft ?? { start: "", nodes: {} }) },
          signal,
        }),
      ),
    select: (page) => page.items,
    enabled: draft !== null,
    gcTime: 10_000,
  });

export const differencesQuery = (id: string, stamp: unknown) =>
  queryOptions({
    queryKey: ["flows", "differences", id, stamp],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/flows/{flow_id}/differences", { ...path(id), signal })),
    select: (page) => page.items,
    gcTime: 0,
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["flows", "versions", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/flows/{flow_id}/versions", { ...path(id), signal })),
    select: (page) => page.items,
  });

export const publish = (id: string, note: string) =>
  answerOf(server.POST("/api/v1/flows/{flow_id}/publish", { ...path(id), body: { note } }));
export const rollBack = (id: string, number: number) =>
  answerOf(server.POST("/api/v1/flows/{flow_id}/roll-back", { ...path(id), body: { number } }));

export type Play = Omit<Schemas["Play"], "draft"> & { draft: Flow };

export const playQuery = (id: string, play: Play | null) =>
  queryOptions({
    queryKey: ["flows", "play", id, play],
    queryFn: ({ signal }) =>
      answerOf(
        server.POST("/api/v1/flows/{flow_id}/simulate", {
          ...path(id),
          body: play as Schemas["Play"],
          signal,
        }),
      ),
    enabled: play !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  });

export const flowTestsQuery = queryOptions({
  queryKey: ["setup", "flow-tests"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/flow-tests", { ...ALL, signal })),
  select: (page) => page.items,
});

/** `text`: stories that are not kept; else the kept files of these names. */
export const runTests = (flow: string, draft: Flow, what: { tests?: string[]; text?: string }) =>
  answerOf(server.POST("/api/v1/flow-tests/run", { body: { flow, draft: sent(draft), ...what } }));

export const keepTest = (test: FlowTest | null, name: string, text: string) =>
  test
    ? answerOf(
        server.PATCH("/api/v1/flow-tests/{key}", {
          params: { path: { key: test.id } },
          body: { text, version: test.version },
        }),
      )
    : answerOf(server.POST("/api/v1/flow-tests", { body: { name, text } }));

export const soundAddress = (prompt: string, language: string): string =>
  `/api/v1/prompts/${prompt}/sound?language=${language}`;
