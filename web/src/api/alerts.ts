import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { AlertRuleDraft } from "@/api/types";

export const acknowledge = (alert_id: string) =>
  answerOf(
    server.POST("/api/v1/alerts/{alert_id}/acknowledge", { params: { path: { alert_id } } }),
  );

export const alertRulesQuery = queryOptions({
  queryKey: ["setup", "alert-rules"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/alert-rules", { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items,
});
export const addAlertRule = (body: AlertRuleDraft) =>
  answerOf(server.POST("/api/v1/alert-rules", { body }));
export const dropAlertRule = (key: string) =>
  answerOf(server.DELETE("/api/v1/alert-rules/{key}", { params: { path: { key } } }));
