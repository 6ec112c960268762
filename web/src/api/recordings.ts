import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { RecordingRuleDraft } from "@/api/types";

export type RecordingVerb = "start" | "stop" | "pause" | "resume";

/** What an agent does with the recording of his talk. */
export const record = (call: string, verb: RecordingVerb) =>
  answerOf(server.POST(`/api/v1/calls/{call}/recording/${verb}`, { params: { path: { call } } }));

export const coverageQuery = (query: { from?: string; to?: string }) =>
  queryOptions({
    queryKey: ["recordings", "coverage", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/recordings/coverage", { params: { query }, signal })),
  });

export const rulesQuery = queryOptions({
  queryKey: ["setup", "recording-rules"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/recording-rules", { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items,
});

const at = (key: string) => ({ params: { path: { key } } });

export const addRule = (body: RecordingRuleDraft) =>
  answerOf(server.POST("/api/v1/recording-rules", { body }));
export const changeRule = (key: string, body: Partial<RecordingRuleDraft>) =>
  answerOf(server.PATCH("/api/v1/recording-rules/{key}", { ...at(key), body }));
export const dropRule = (key: string) =>
  answerOf(server.DELETE("/api/v1/recording-rules/{key}", at(key)));
