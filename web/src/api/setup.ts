import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { FormField, ReceptionForm } from "@/api/types";

const ALL = { params: { query: { limit: 200 } } };
const FRESH_MS = 60_000;
const itemsOf = <T>(page: { items: T[] }): T[] => page.items;

export const reasonsQuery = queryOptions({
  queryKey: ["setup", "reasons"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/reasons", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const dispositionsQuery = queryOptions({
  queryKey: ["setup", "dispositions"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/dispositions", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const queuesQuery = queryOptions({
  queryKey: ["setup", "queues"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/queues", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const formsQuery = queryOptions({
  queryKey: ["setup", "forms"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/forms", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

/** Fields of the customers themselves, not of a talk. */
const CUSTOMER_FORM = "customer";

export const receptionForms = (forms: readonly ReceptionForm[] = []): ReceptionForm[] =>
  forms.filter((form) => form.name !== CUSTOMER_FORM);
export const customerFields = (forms: readonly ReceptionForm[] = []): FormField[] =>
  forms.find((form) => form.name === CUSTOMER_FORM)?.fields ?? [];
