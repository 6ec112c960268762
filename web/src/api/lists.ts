import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type SavedView = Schemas["SavedViewView"];
export type SavedViewDraft = Schemas["SavedViewWrite"];
export type ListNoun = SavedViewDraft["noun"];
export type Bulk = Schemas["BulkWrite"];

export const savedViewsQuery = (noun: ListNoun) =>
  queryOptions({
    queryKey: ["saved-views", noun],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/saved-views", { params: { query: { noun } }, signal })),
    select: (page) => page.items,
  });

const one = (view_id: string) => ({ params: { path: { view_id } } });

export const keepView = (body: SavedViewDraft) =>
  answerOf(server.PUT("/api/v1/saved-views", { body }));
export const shareView = (id: string, shared: boolean) =>
  answerOf(server.PATCH("/api/v1/saved-views/{view_id}", { ...one(id), body: { shared } }));
export const deleteView = (id: string) =>
  answerOf(server.DELETE("/api/v1/saved-views/{view_id}", one(id)));

export type TicketBulk = Schemas["TicketBulk"];
export type OrderBulk = Schemas["OrderBulk"];

/** Many customers of the list at once; `dry` only counts them. */
export const changeCustomers = (body: Bulk) =>
  answerOf(server.POST("/api/v1/customers/bulk", { body }));
export const undoCustomers = (bulk_id: string) =>
  answerOf(server.POST("/api/v1/customers/bulk/{bulk_id}/undo", { params: { path: { bulk_id } } }));

const bulk = (bulk_id: string) => ({ params: { path: { bulk_id } } });
export const changeTickets = (body: TicketBulk) =>
  answerOf(server.POST("/api/v1/tickets/bulk", { body }));
export const undoTickets = (id: string) =>
  answerOf(server.POST("/api/v1/tickets/bulk/{bulk_id}/undo", bulk(id)));
export const changeOrders = (body: OrderBulk) =>
  answerOf(server.POST("/api/v1/orders/bulk", { body }));
export const undoOrders = (id: string) =>
  answerOf(server.POST("/api/v1/orders/bulk/{bulk_id}/undo", bulk(id)));
