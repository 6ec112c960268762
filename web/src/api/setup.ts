import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { FormField, Prompt, ReceptionForm } from "@/api/types";

export type { Prompt };

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

export const promptsQuery = queryOptions({
  queryKey: ["setup", "prompts"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/prompts", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const calendarsQuery = queryOptions({
  queryKey: ["setup", "calendars"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/calendars", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const flowsQuery = queryOptions({
  queryKey: ["setup", "flows"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/flows", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const numbersQuery = queryOptions({
  queryKey: ["setup", "numbers"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/numbers", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const skillsQuery = queryOptions({
  queryKey: ["setup", "skills"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/skills", { ...ALL, signal })),
  select: itemsOf,
  staleTime: FRESH_MS,
});

export const agentQuery = (key: string) =>
  queryOptions({
    queryKey: ["setup", "agents", key],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/agents/{key}", { params: { path: { key } }, signal })),
  });

export const makePrompt = (name: string, texts: Record<string, string>) =>
  answerOf(server.POST("/api/v1/prompts", { body: { name, texts } }));

/** Fields of the customers themselves, not of a talk. */
const CUSTOMER_FORM = "customer";
/** Fields of the work: `ticket`, or `ticket_complaint` of one type alone. */
const WORK_FORM = /^(ticket|order|opportunity)(_|$)/;

export const receptionForms = (forms: readonly ReceptionForm[] = []): ReceptionForm[] =>
  forms.filter((form) => form.name !== CUSTOMER_FORM && !WORK_FORM.test(form.name));
export const caseFields = (
  forms: readonly ReceptionForm[] = [],
  noun: string,
  type: string,
): FormField[] =>
  [`${noun}_${type}`, noun]
    .map((name) => forms.find((form) => form.name === name))
    .find((form) => form !== undefined)?.fields ?? [];
/** Those of all kinds of a noun, each key once; of one type when it is told. */
export const fieldsOfAll = (
  forms: readonly ReceptionForm[] = [],
  noun: string,
  type?: string,
): FormField[] => {
  if (type) return caseFields(forms, noun, type);
  const own = forms.filter(({ name }) => name === noun || name.startsWith(`${noun}_`));
  const fields = [...own].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((form) => form.fields);
  return fields.filter((field, at) => fields.findIndex(({ key }) => key === field.key) === at);
};
export const customerFields = (forms: readonly ReceptionForm[] = []): FormField[] =>
  forms.find((form) => form.name === CUSTOMER_FORM)?.fields ?? [];
