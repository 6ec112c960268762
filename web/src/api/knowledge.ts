import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server, upload } from "@/api/client";
import type { components, paths } from "@/api/schema";

type Schemas = components["schemas"];
export type ArticleDraft = Schemas["ArticleWrite"];
export type ArticleChange = Schemas["ArticleChange"];
type ArticleQuery = NonNullable<paths["/api/v1/articles"]["get"]["parameters"]["query"]>;

const library = (query: ArticleQuery, signal: AbortSignal) =>
  answerOf(server.GET("/api/v1/articles", { params: { query }, signal }));

export const libraryQuery = (query: ArticleQuery) =>
  queryOptions({
    queryKey: ["articles", "library", query],
    queryFn: ({ signal }) => library(query, signal),
    placeholderData: keepPreviousData,
  });

export type UseBy = "article" | "category" | "agent" | "queue";
export type UseCount = Schemas["UseCount"];

/** In how many calls what helped; `from`: since. */
export const usesQuery = (by: UseBy, from?: string) =>
  queryOptions({
    queryKey: ["articles", "uses", by, from],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/articles/uses", {
          params: { query: { by, ...(from ? { from } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

const one = (article_id: string) => ({ params: { path: { article_id } } });

export const writeArticle = (body: ArticleDraft) =>
  answerOf(server.POST("/api/v1/articles", { body }));
export type Article = Awaited<ReturnType<typeof library>>["items"][number];
export type ArticleDetail = Awaited<ReturnType<typeof writeArticle>>;
/** `version`: the article's that was read; left out, the words go on top of whatever is there. */
export const rewriteArticle = (
  id: string,
  words: { title: string; body: string; version?: number },
) => answerOf(server.PUT("/api/v1/articles/{article_id}/draft", { ...one(id), body: words }));
export const changeArticle = (id: string, body: ArticleChange) =>
  answerOf(server.PATCH("/api/v1/articles/{article_id}", { ...one(id), body }));
export const submitArticle = (id: string) =>
  answerOf(server.POST("/api/v1/articles/{article_id}/submit", one(id)));
export const decideArticle = (id: string, approved: boolean, remark: string) =>
  answerOf(
    server.POST("/api/v1/articles/{article_id}/decide", {
      ...one(id),
      body: { approved, remark },
    }),
  );

export const articleFilesQuery = (key: string) =>
  queryOptions({
    queryKey: ["articles", "files", key],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/articles/{key}/attachments", { params: { path: { key } }, signal }),
      ),
  });
export const articleFile = (key: string, id: string): string =>
  `/api/v1/articles/${key}/attachments/${id}`;
export const removeArticleFile = (key: string, attachment_id: string) =>
  answerOf(
    server.DELETE("/api/v1/articles/{key}/attachments/{attachment_id}", {
      params: { path: { key, attachment_id } },
    }),
  );
export const attachToArticle = (key: string, file: File) =>
  answerOf(
    server.POST("/api/v1/articles/{key}/attachments", {
      params: { path: { key } },
      ...upload(file),
    }),
  );
