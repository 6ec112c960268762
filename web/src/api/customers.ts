import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { CustomerChange, CustomerDraft } from "@/api/types";
import type { CustomerFilter } from "@/lib/search";

export type CustomerSearch = CustomerFilter & { limit: number; offset: number };

export const customersQuery = (query: CustomerSearch) =>
  queryOptions({
    queryKey: ["customers", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/customers", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const one = (customer_id: string) => ({ params: { path: { customer_id } } });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/customers/{customer_id}", { ...one(id), signal })),
  });

/** `kinds`: none means all. */
export const customerTimelineQuery = (id: string, limit = 50, kinds: readonly string[] = []) =>
  queryOptions({
    queryKey: ["customers", "timeline", id, limit, kinds],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/customers/{customer_id}/timeline", {
          params: { path: { customer_id: id }, query: { limit, kind: [...kinds] } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const createCustomer = (body: CustomerDraft) =>
  answerOf(server.POST("/api/v1/customers", { body }));
export const editCustomer = (id: string, body: CustomerChange) =>
  answerOf(server.PATCH("/api/v1/customers/{customer_id}", { ...one(id), body }));
