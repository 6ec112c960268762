import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { paths } from "@/api/schema";
import type { CallbackChange, CallbackDone, CallbackDraft } from "@/api/types";

export type CallbackQuery = NonNullable<paths["/api/v1/callbacks"]["get"]["parameters"]["query"]>;

export const callbacksQuery = (query: CallbackQuery) =>
  queryOptions({
    queryKey: ["callbacks", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/callbacks", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const LOOK_MS = 20_000;

/** What I have to do soon; looked at again and again, so that the desk can alarm in time. */
export const dueQuery = queryOptions({
  queryKey: ["callbacks", "due"],
  queryFn: ({ signal }) =>
    answerOf(
      server.GET("/api/v1/callbacks", {
        params: { query: { mine: true, state: "open", limit: 20 } },
        signal,
      }),
    ),
  refetchInterval: LOOK_MS,
});

const one = (callback_id: string) => ({ params: { path: { callback_id } } });

export const promiseCallback = (body: CallbackDraft) =>
  answerOf(server.POST("/api/v1/callbacks", { body }));
export const changeCallback = (id: string, body: CallbackChange) =>
  answerOf(server.PATCH("/api/v1/callbacks/{callback_id}", { ...one(id), body }));
export const takeCallback = (id: string) =>
  answerOf(server.POST("/api/v1/callbacks/{callback_id}/take", one(id)));
export const finishCallback = (id: string, body: CallbackDone) =>
  answerOf(server.POST("/api/v1/callbacks/{callback_id}/done", { ...one(id), body }));
export const cancelCallback = (id: string) =>
  answerOf(server.POST("/api/v1/callbacks/{callback_id}/cancel", one(id)));
