import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Coded, FormField, Page, ReceptionForm } from "@/api/types";

const codes = (noun: string) =>
  queryOptions({
    queryKey: ["setup", noun],
    queryFn: ({ signal }) => api.get<Page<Coded>>(`/${noun}`, { limit: 200 }, signal),
    select: (page) => page.items,
    staleTime: 60_000,
  });

export const reasonsQuery = codes("reasons");
export const dispositionsQuery = codes("dispositions");
export const queuesQuery = codes("queues");

/** Fields of the customers themselves, not of a talk. */
const CUSTOMER_FORM = "customer";

export const formsQuery = queryOptions({
  queryKey: ["setup", "forms"],
  queryFn: ({ signal }) => api.get<Page<ReceptionForm>>("/forms", { limit: 50 }, signal),
  select: (page) => page.items,
  staleTime: 60_000,
});

export const receptionForms = (forms: readonly ReceptionForm[] = []): ReceptionForm[] =>
  forms.filter((form) => form.name !== CUSTOMER_FORM);
export const customerFields = (forms: readonly ReceptionForm[] = []): FormField[] =>
  forms.find((form) => form.name === CUSTOMER_FORM)?.fields ?? [];
