import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";

export const unreadQuery = queryOptions({
  queryKey: ["team-messages", "unread"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/team-messages/unread", { signal })),
  select: (page) => page.items,
});
export const sentQuery = queryOptions({
  queryKey: ["team-messages", "sent"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/team-messages", { params: { query: { limit: 20 } }, signal })),
  select: (page) => page.items,
  refetchInterval: 5_000,
});
export const mineQuery = queryOptions({
  queryKey: ["team-messages", "mine"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/team-messages/mine", { signal })),
  select: (page) => page.items,
  refetchInterval: 5_000,
});
export const writeToColleague = (text: string, to: string) =>
  answerOf(server.POST("/api/v1/team-messages", { body: { text, to } }));
export const writeToTeam = (text: string, team: string | null) =>
  answerOf(server.POST("/api/v1/team-messages", { body: { text, team } }));
export const markRead = (message_id: string) =>
  answerOf(
    server.POST("/api/v1/team-messages/{message_id}/read", { params: { path: { message_id } } }),
  );
