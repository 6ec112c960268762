import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server, upload } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Import = Schemas["ImportView"];
export type Export = Schemas["ExportView"];
export type Mapping = Schemas["MappingWrite"];
export type ExportAsked = Schemas["linedesk__crm__moving__schemas__ExportWrite"];

const LATELY = { params: { query: { limit: 20 } } };
const LOOK_MS = 1000;
const runs = (states: readonly string[]) => states.some((state) => /running|waiting/.test(state));

/** Looked at again every second while something is under way. */
export const importsQuery = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/imports", { ...LATELY, signal })),
  refetchInterval: ({ state }) =>
    runs(state.data?.items.map((one) => one.state) ?? []) ? LOOK_MS : false,
});
export const exportsQuery = queryOptions({
  queryKey: ["exports", "list"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/exports", { ...LATELY, signal })),
  refetchInterval: ({ state }) =>
    runs(state.data?.items.map((one) => one.state) ?? []) ? LOOK_MS : false,
});

const one = (import_id: string) => ({ params: { path: { import_id } } });

/** The first rows as they would be taken; `mapping` only says when to look again. */
export const previewQuery = (id: string, mapping: Record<string, string>) =>
  queryOptions({
    queryKey: ["imports", "preview", id, mapping],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/imports/{import_id}/preview", { ...one(id), signal })),
    placeholderData: keepPreviousData,
  });

export const uploadImport = (file: File) =>
  answerOf(
    server.POST("/api/v1/imports", {
      ...upload(file),
    }),
  );
export const mapImport = (id: string, body: Mapping) =>
  answerOf(server.PUT("/api/v1/imports/{import_id}/mapping", { ...one(id), body }));
export const startImport = (id: string, dry: boolean) =>
  answerOf(server.POST("/api/v1/imports/{import_id}/start", { ...one(id), body: { dry } }));
export const cancelImport = (id: string) =>
  answerOf(server.POST("/api/v1/imports/{import_id}/cancel", one(id)));
export const rejectsAddress = (id: string): string => `/api/v1/imports/${id}/rejects.csv`;

export const askExport = (body: ExportAsked) => answerOf(server.POST("/api/v1/exports", { body }));
export const exportAddress = (id: string): string => `/api/v1/exports/${id}/file`;
