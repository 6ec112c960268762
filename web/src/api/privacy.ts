import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type ConsentDraft = Schemas["ConsentWrite"];
export type Handover = Schemas["Handover"];

const one = (customer_id: string) => ({ params: { path: { customer_id } } });

export const consentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "consents", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/customers/{customer_id}/consents", { ...one(id), signal })),
  });
export const recordConsent = (id: string, body: ConsentDraft) =>
  answerOf(server.POST("/api/v1/customers/{customer_id}/consents", { ...one(id), body }));
export const personalDataAddress = (id: string): string => `/api/v1/customers/${id}/personal-data`;
export const eraseCustomer = (id: string, reason: string) =>
  answerOf(server.POST("/api/v1/customers/{customer_id}/erase", { ...one(id), body: { reason } }));
export const handOver = (body: Handover) => answerOf(server.POST("/api/v1/handovers", { body }));
