import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

/** The nouns of the set-up are listed, made, changed and deleted alike; so one way serves all. */
export type Row = { id: string; version: number; [field: string]: unknown };
type Page = { items: Row[]; total: number };
type Init = { params?: object; body?: unknown; signal?: AbortSignal };
type Asked = (
  path: string,
  init: Init,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The compiler cannot follow an address that is put together; the server checks every field. */
const loose = server as unknown as Record<"GET" | "POST" | "PATCH" | "DELETE", Asked>;
const one = (key: string) => ({ params: { path: { key } } });

export type NounSearch = { q?: string; limit: number; offset: number };

export const nounQuery = (noun: string, query: NounSearch) =>
  queryOptions({
    queryKey: ["setup", noun, "page", query],
    queryFn: ({ signal }) =>
      answerOf(loose.GET(`/api/v1/${noun}`, { params: { query }, signal })) as Promise<Page>,
    placeholderData: keepPreviousData,
  });

export const oneQuery = (noun: string, key: string) =>
  queryOptions({
    queryKey: ["setup", noun, "one", key],
    queryFn: ({ signal }) =>
      answerOf(loose.GET(`/api/v1/${noun}/{key}`, { ...one(key), signal })) as Promise<Row>,
    staleTime: 60_000,
  });

export const allQuery = (noun: string) =>
  queryOptions({
    queryKey: ["setup", noun, "all"],
    queryFn: ({ signal }) =>
      answerOf(
        loose.GET(`/api/v1/${noun}`, { params: { query: { limit: 200 } }, signal }),
      ) as Promise<Page>,
    select: (page) => page.items,
    staleTime: 60_000,
  });

export const createRow = (noun: string, body: object) =>
  answerOf(loose.POST(`/api/v1/${noun}`, { body })) as Promise<Row>;
export const changeRow = (noun: string, key: string, body: object) =>
  answerOf(loose.PATCH(`/api/v1/${noun}/{key}`, { ...one(key), body })) as Promise<Row>;
export const deleteRow = (noun: string, key: string) =>
  answerOf(loose.DELETE(`/api/v1/${noun}/{key}`, one(key)));

export const openingQuery = (calendar: string, when: string) =>
  queryOptions({
    queryKey: ["setup", "calendars", "opening", calendar, when],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/calendars/{calendar_id}/opening", {
          params: { path: { calendar_id: calendar }, query: { when } },
          signal,
        }),
      ),
  });

/** Who would get the next ten calls of a queue: of those who are ready, or as if everybody were. */
export const nextCallsQuery = (queue: string, among: "ready" | "everybody") =>
  queryOptions({
    queryKey: ["setup", "queues", "next", queue, among],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/queues/{queue}/next", {
          params: { path: { queue }, query: { calls: 10, among } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

export type Trial = components["schemas"]["TrialView"];

/** A real call through the trunk; it takes up to half a minute. */
export const tryTrunk = (trunk: string, number: string): Promise<Trial> =>
  answerOf(
    server.POST("/api/v1/trunks/{trunk}/test", { params: { path: { trunk } }, body: { number } }),
  );

export const trunkStatusQuery = queryOptions({
  queryKey: ["setup", "trunks", "status"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/trunks/status", { signal })),
  select: (page) => page.items,
  refetchInterval: 5000,
});
