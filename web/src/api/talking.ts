import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type ScriptRun = Schemas["RunView"];
export type SatisfactionBy = "agent" | "queue" | "customer";
export type Survey = Schemas["SurveyView"];
export type Satisfaction = Schemas["Satisfaction"];

export const scriptsQuery = queryOptions({
  queryKey: ["setup", "scripts"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/scripts", { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items.filter((one) => one.active),
});
export const runsQuery = (interaction_id: string) =>
  queryOptions({
    queryKey: ["scripts", "runs", interaction_id],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/script-runs", { params: { query: { interaction_id } }, signal }),
      ),
  });
export const beginScript = (body: Schemas["RunWrite"]) =>
  answerOf(server.POST("/api/v1/script-runs", { body }));
export const answerScript = (run_id: string, step: string, answer: string) =>
  answerOf(
    server.POST("/api/v1/script-runs/{run_id}/answers", {
      params: { path: { run_id } },
      body: { step, answer },
    }),
  );

export const satisfactionQuery = (by: SatisfactionBy) =>
  queryOptions({
    queryKey: ["surveys", "satisfaction", by],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/surveys/satisfaction", { params: { query: { by } }, signal })),
  });
export const surveysQuery = (customer_id: string) =>
  queryOptions({
    queryKey: ["surveys", "of", customer_id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/surveys", { params: { query: { customer_id } }, signal })),
  });

/** A link for the customer, which goes to him by text where he has a number for it. */
export const askForRating = (about: { interaction_id: string } | { ticket_id: string }) =>
  answerOf(server.POST("/api/v1/surveys", { body: { ...about, text: true } }));

/** What the customer himself sees and says; the link is all it takes. */
export const questionQuery = (token: string) =>
  queryOptions({
    queryKey: ["surveys", "question", token],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/surveys/answers/{token}", { params: { path: { token } }, signal }),
      ),
    retry: false,
  });
export const rate = (token: string, score: number, comment: string) =>
  answerOf(
    server.POST("/api/v1/surveys/answers/{token}", {
      params: { path: { token } },
      body: { score, comment },
    }),
  );
/** The articles that helped in this call. */
export const helpedQuery = (used_in: string) =>
  queryOptions({
    queryKey: ["articles", "used-in", used_in],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/articles", { params: { query: { used_in } }, signal })),
  });
