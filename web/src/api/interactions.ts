import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { address, api } from "@/api/client";
import type { FactItem, Interaction, Page, Peaks } from "@/api/types";

export type InteractionSearch = {
  q?: string;
  queue?: string;
  agent?: string;
  direction?: string;
  disposition?: string;
  from?: string;
  to?: string;
  limit: number;
  offset: number;
};

export const interactionsQuery = (search: InteractionSearch) =>
  queryOptions({
    queryKey: ["interactions", "list", search],
    queryFn: ({ signal }) => api.get<Page<Interaction>>("/interactions", search, signal),
    placeholderData: keepPreviousData,
  });

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "one", id],
    queryFn: ({ signal }) => api.get<Interaction>(`/interactions/${id}`, {}, signal),
  });

export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "facts", id],
    queryFn: ({ signal }) => api.get<Page<FactItem>>(`/interactions/${id}/timeline`, {}, signal),
    select: (page) => page.items,
  });

export const peaksQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "peaks", id],
    queryFn: ({ signal }) => api.get<Peaks>(`/interactions/${id}/recording/peaks`, {}, signal),
    staleTime: Infinity,
    retry: false,
  });

export const recordingAddress = (id: string): string => address(`/interactions/${id}/recording`);

export type Form = { fields: Record<string, unknown>; saved_at?: string | null };
export const readForm = (id: string) => api.get<Form>(`/interactions/${id}/form`);
export const saveForm = (id: string, fields: Record<string, unknown>) =>
  api.put<Form>(`/interactions/${id}/form`, { fields });
export const setDisposition = (id: string, code: string, note: string) =>
  api.put(`/interactions/${id}/disposition`, { code, note });
