import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Coded, Page, ReceptionForm } from "@/api/types";

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

export const formsQuery = queryOptions({
  queryKey: ["setup", "forms"],
  queryFn: ({ signal }) => api.get<Page<ReceptionForm>>("/forms", { limit: 50 }, signal),
  select: (page) => page.items,
  staleTime: 60_000,
});
