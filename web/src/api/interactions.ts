import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

export type InteractionSearch = {
  q?: string;
  queue?: string;
  agent?: string;
  direction?: string;
  disposition?: string;
  recording?: string;
  from?: string;
  to?: string;
  limit: number;
  offset: number;
};

export const interactionsQuery = (query: InteractionSearch) =>
  queryOptions({
    queryKey: ["interactions", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/interactions", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const one = (interaction_id: string) => ({ params: { path: { interaction_id } } });

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "one", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/interactions/{interaction_id}", { ...one(id), signal })),
  });

export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "facts", id],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/interactions/{interaction_id}/timeline", { ...one(id), signal }),
      ),
    select: (page) => page.items,
  });

export const routingQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "routing", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/interactions/{interaction_id}/routing", { ...one(id), signal })),
    select: (view) => view.waits,
  });

export const peaksQuery = (id: string) =>
  queryOptions({
    queryKey: ["interactions", "peaks", id],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/interactions/{interaction_id}/recording/peaks", {
          ...one(id),
          signal,
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });

export const recordingAddress = (id: string): string => `/api/v1/interactions/${id}/recording`;

export type Money = { amount: string; currency: string };
export type Typed = string | number | boolean | string[] | Money | null;
export type Fields = Record<string, Typed>;

export const readForm = (id: string) =>
  answerOf(server.GET("/api/v1/interactions/{interaction_id}/form", one(id)));
export const saveForm = (id: string, fields: Fields) =>
  answerOf(
    server.PUT("/api/v1/interactions/{interaction_id}/form", { ...one(id), body: { fields } }),
  );
export const setDisposition = (id: string, code: string, note: string) =>
  answerOf(
    server.PUT("/api/v1/interactions/{interaction}/disposition", {
      params: { path: { interaction: id } },
      body: { code, note },
    }),
  );

export type Reception = components["schemas"]["ReceptionWrite"];
/** The form becomes a ticket under the customer. */
export const recordForm = (id: string, body: Reception) =>
  answerOf(server.POST("/api/v1/interactions/{interaction_id}/record", { ...one(id), body }));
