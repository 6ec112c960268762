import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { RecordingPolicyDraft, RecordingRuleDraft } from "@/api/types";

export type RecordingVerb = "start" | "stop" | "pause" | "resume" | "mark";

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

export const keepingQuery = queryOptions({
  queryKey: ["recordings", "keeping"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/recordings/keeping", { signal })),
});
export const checkChain = () => answerOf(server.GET("/api/v1/recordings/chain"));
export const rotateKey = () => answerOf(server.POST("/api/v1/recordings/keys"));

export const policiesQuery = queryOptions({
  queryKey: ["recordings", "policies"],
  queryFn: ({ signal }) =>
    answerOf(
      server.GET("/api/v1/recording-policies", { params: { query: { limit: 200 } }, signal }),
    ),
  select: (page) => page.items,
});
export const addPolicy = (body: RecordingPolicyDraft) =>
  answerOf(server.POST("/api/v1/recording-policies", { body }));
export const dropPolicy = (key: string) =>
  answerOf(server.DELETE("/api/v1/recording-policies/{key}", at(key)));

export const privateCallsQuery = queryOptions({
  queryKey: ["recordings", "private"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/private-calls", { params: { query: { limit: 200 } }, signal })),
});

const of = (interaction_id: string) => ({ params: { path: { interaction_id } } });
const BASE = "/api/v1/interactions/{interaction_id}";

export const marksQuery = (id: string) =>
  queryOptions({
    queryKey: ["recordings", "marks", id],
    queryFn: ({ signal }) => answerOf(server.GET(`${BASE}/marks`, { ...of(id), signal })),
    select: (page) => page.items,
  });
export const addMark = (id: string, at_seconds: number, note: string) =>
  answerOf(server.POST(`${BASE}/marks`, { ...of(id), body: { at_seconds, note } }));
export const dropMark = (interaction_id: string, mark_id: string) =>
  answerOf(
    server.DELETE(`${BASE}/marks/{mark_id}`, { params: { path: { interaction_id, mark_id } } }),
  );

export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: ["recordings", "uses", id],
    queryFn: ({ signal }) => answerOf(server.GET(`${BASE}/recording/uses`, { ...of(id), signal })),
    select: (page) => page.items,
  });
export const sharesQuery = (id: string) =>
  queryOptions({
    queryKey: ["recordings", "shares", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET(`${BASE}/recording/shares`, { ...of(id), signal })),
    select: (page) => page.items,
  });
export const share = (id: string, hours: number, reason: string) =>
  answerOf(server.POST(`${BASE}/recording/shares`, { ...of(id), body: { hours, reason } }));
export const revoke = (share_id: string) =>
  answerOf(
    server.DELETE("/api/v1/recording-shares/{share_id}", { params: { path: { share_id } } }),
  );
export const holdQuery = (id: string) =>
  queryOptions({
    queryKey: ["recordings", "hold", id],
    queryFn: ({ signal }) => answerOf(server.GET(`${BASE}/recording/hold`, { ...of(id), signal })),
  });
export const hold = (id: string, reason: string) =>
  answerOf(server.PUT(`${BASE}/recording/hold`, { ...of(id), body: { reason } }));
export const release = (id: string) => answerOf(server.DELETE(`${BASE}/recording/hold`, of(id)));

const SHARED = "/api/v1/shared-recordings/";
export const sharedAudio = (token: string): string => `${SHARED}${encodeURIComponent(token)}`;
/** The page that plays what the server shares at `path`. */
export const sharedPage = (path: string): string =>
  `${location.origin}/recording/${path.replace(SHARED, "")}`;
