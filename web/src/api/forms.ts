import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

export type FormDraft = components["schemas"]["linedesk__directory__forms__FormWrite"];

export const createForm = (body: FormDraft) => answerOf(server.POST("/api/v1/forms", { body }));
export const changeForm = (key: string, body: FormDraft) =>
  answerOf(server.PATCH("/api/v1/forms/{key}", { params: { path: { key } }, body }));
export const deleteForm = (key: string) =>
  answerOf(server.DELETE("/api/v1/forms/{key}", { params: { path: { key } } }));
