import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";

const SHOWN = 20;

export const articlesQuery = (q: string) =>
  queryOptions({
    queryKey: ["articles", "list", q],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/articles", {
          params: { query: { limit: SHOWN, ...(q ? { q } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

const one = (article_id: string) => ({ params: { path: { article_id } } });

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ["articles", "one", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/articles/{article_id}", { ...one(id), signal })),
  });

export const helpedInCall = (id: string, interaction_id: string) =>
  answerOf(
    server.POST("/api/v1/articles/{article_id}/use", { ...one(id), body: { interaction_id } }),
  );
