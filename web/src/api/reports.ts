import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type QueueFigures = Schemas["QueueFigures"];
export type Load = Schemas["Load"];
export type SelfService = Schemas["SelfService"];
export type WaitAccuracy = Schemas["WaitAccuracy"];
export type BlockedCaller = Schemas["BlockedCaller"];

/** What every report is about: since then, until now. */
export type Since = { from: string };
/** `hour` or `day` long; days begin at midnight in `zone`; `queue`: its name, none: all. */
export type LoadQuery = Since & { step: "hour" | "day"; zone: string; queue?: string };

const keyOf = (name: string, query: Since) => ["reports", name, query] as const;
const kept = { placeholderData: keepPreviousData } as const;

export const queueReport = (query: Since) =>
  queryOptions({
    ...kept,
    queryKey: keyOf("queues", query),
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/reports/queues", { params: { query }, signal })),
  });

export const loadReport = (query: LoadQuery) =>
  queryOptions({
    ...kept,
    queryKey: keyOf("load", query),
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/reports/load", { params: { query }, signal })),
  });

export const selfServiceReport = (query: Since) =>
  queryOptions({
    ...kept,
    queryKey: keyOf("self-service", query),
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/reports/self-service", { params: { query }, signal })),
  });

export const waitReport = (query: Since) =>
  queryOptions({
    ...kept,
    queryKey: keyOf("waits", query),
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/reports/wait-estimates", { params: { query }, signal })),
  });

export const blockedReport = (query: Since) =>
  queryOptions({
    ...kept,
    queryKey: keyOf("blocked", query),
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/reports/blocked-callers", { params: { query }, signal })),
  });
