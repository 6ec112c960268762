import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { CaseType } from "@/api/types";

const ALL = { params: { query: { limit: 200 } } };
const FRESH_MS = 60_000;

/** Kinds of tickets, orders and opportunities with their states, as the administrator drew them. */
export const caseTypesQuery = queryOptions({
  queryKey: ["setup", "case-types"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/case-types", { ...ALL, signal })),
  select: (page) => page.items,
  staleTime: FRESH_MS,
});

export const typesOf = (types: readonly CaseType[] | undefined, noun: string): CaseType[] =>
  (types ?? []).filter((type) => type.noun === noun && type.active);

export const usersQuery = queryOptions({
  queryKey: ["setup", "users"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/users", { ...ALL, signal })),
  select: (page) => page.items,
  staleTime: FRESH_MS,
});

export const teamsQuery = queryOptions({
  queryKey: ["setup", "teams"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/teams", { ...ALL, signal })),
  select: (page) => page.items,
  staleTime: FRESH_MS,
});
