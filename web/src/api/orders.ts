import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { paths } from "@/api/schema";
import type { OrderChange, OrderDraft, OrderReturn } from "@/api/types";

export type OrderQuery = NonNullable<paths["/api/v1/orders"]["get"]["parameters"]["query"]>;

export const productsQuery = (q: string, limit = 20) =>
  queryOptions({
    queryKey: ["products", q, limit],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/products", {
          params: { query: { limit, ...(q ? { q } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const ordersQuery = (query: OrderQuery) =>
  queryOptions({
    queryKey: ["orders", "list", query],
    queryFn: ({ signal }) => answerOf(server.GET("/api/v1/orders", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const one = (order_id: string) => ({ params: { path: { order_id } } });

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ["orders", "one", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/orders/{order_id}", { ...one(id), signal })),
  });

export const placeOrder = (body: OrderDraft) => answerOf(server.POST("/api/v1/orders", { body }));
export const moveOrder = (id: string, to: string, version: number) =>
  answerOf(
    server.POST("/api/v1/orders/{order_id}/move", { ...one(id), body: { to, note: "", version } }),
  );
export const cancelOrder = (id: string, reason: string) =>
  answerOf(server.POST("/api/v1/orders/{order_id}/cancel", { ...one(id), body: { reason } }));
export const changeOrder = (id: string, body: OrderChange) =>
  answerOf(server.PATCH("/api/v1/orders/{order_id}", { ...one(id), body }));
export const returnOrder = (id: string, body: OrderReturn) =>
  answerOf(server.POST("/api/v1/orders/{order_id}/return", { ...one(id), body }));
