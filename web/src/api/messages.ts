import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

export type Voicemail = components["schemas"]["VoicemailView"];
export type MissedCaller = components["schemas"]["MissedCaller"];

const PAGE = { params: { query: { limit: 200 } } };
const LOOK_MS = 10_000;

export const voicemailsQuery = queryOptions({
  queryKey: ["messages", "voicemails"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/voicemails", { ...PAGE, signal })),
  select: (page) => page.items,
  refetchInterval: LOOK_MS,
});

export const missedQuery = queryOptions({
  queryKey: ["messages", "missed"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/missed-callers", { ...PAGE, signal })),
  select: (page) => page.items,
  refetchInterval: LOOK_MS,
});

export const markVoicemail = (voicemail_id: string, state: "heard" | "done") =>
  answerOf(
    server.PATCH("/api/v1/voicemails/{voicemail_id}", {
      params: { path: { voicemail_id } },
      body: { state },
    }),
  );

export const voicemailAudio = (id: string): string => `/api/v1/voicemails/${id}/audio`;
