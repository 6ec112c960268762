import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

/** Notes, merging and revealing of customers. */
const one = (customer_id: string) => ({ params: { path: { customer_id } } });

export const notesQuery = (customer: string) =>
  queryOptions({
    queryKey: ["customers", "notes", customer],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/customers/{customer_id}/notes", { ...one(customer), signal })),
    select: (page) => page.items,
  });

export const writeNote = (customer: string, text: string, pinned: boolean) =>
  answerOf(
    server.POST("/api/v1/customers/{customer_id}/notes", {
      ...one(customer),
      body: { text, pinned },
    }),
  );
export const deleteNote = (customer_id: string, note_id: string) =>
  answerOf(
    server.DELETE("/api/v1/customers/{customer_id}/notes/{note_id}", {
      params: { path: { customer_id, note_id } },
    }),
  );

export type Merging = { kept_id: string; gone_id: string };
export const previewQuery = (pair: Merging) =>
  queryOptions({
    queryKey: ["customer-merge", pair],
    queryFn: () =>
      answerOf(server.POST("/api/v1/customer-merges/preview", { body: { ...pair, take: [] } })),
    retry: false,
    staleTime: 0,
  });

type MergeBody = components["schemas"]["MergeWrite"];
export type Taken = NonNullable<MergeBody["take"]>;

export const mergeCustomers = (body: MergeBody) =>
  answerOf(server.POST("/api/v1/customer-merges", { body }));
export const undoMerge = (merge_id: string) =>
  answerOf(
    server.POST("/api/v1/customer-merges/{merge_id}/undo", { params: { path: { merge_id } } }),
  );

export const revealNumbers = (id: string, reason: string) =>
  answerOf(server.POST("/api/v1/reveals", { body: { noun: "customer", id, reason } }));
