import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type QueueFigures = Schemas["QueueFigures"];
export type Load = Schemas["Load"];
export type SelfService = Schemas["SelfService"];
export type WaitAccuracy = Schemas["WaitAccuracy"];
export type BlockedCaller = Schemas["BlockedCaller"];

/** The reports by the name in their address, each with its rows. */
type Reports = {
  queues: QueueFigures;
  load: Load;
  "self-service": SelfService;
  "wait-estimates": WaitAccuracy;
  "blocked-callers": BlockedCaller;
};
export type Reported<Row> = { items: Row[]; total: number };

/** What every report is about: since then, until now. */
export type Since = { from: string };
/** `hour` or `day` long; days begin at midnight in `zone`; `queue`: its name, none: all. */
export type LoadQuery = Since & { step: "hour" | "day"; zone: string; queue?: string };

type Init = { params: { query: Since }; signal: AbortSignal };
type Asked = (path: string, init: Init) => Promise<{ data?: unknown; response: Response }>;
/** The compiler cannot follow an address that is put together; the name says what comes back. */
const read = (server as unknown as Record<"GET", Asked>).GET;

export const reportQuery = <Name extends keyof Reports>(
  name: Name,
  query: Name extends "load" ? LoadQuery : Since,
) =>
  queryOptions({
    placeholderData: keepPreviousData,
    queryKey: ["reports", name, query] as const,
    queryFn: ({ signal }) =>
      answerOf(read(`/api/v1/reports/${name}`, { params: { query }, signal })) as Promise<
        Reported<Reports[Name]>
      >,
  });
