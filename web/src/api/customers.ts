import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Customer, CustomerDraft, Page, TimelineItem } from "@/api/types";

export type CustomerSearch = { q?: string; limit: number; offset: number };

export const customersQuery = (search: CustomerSearch) =>
  queryOptions({
    queryKey: ["customers", "list", search],
    queryFn: ({ signal }) => api.get<Page<Customer>>("/customers", search, signal),
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: ({ signal }) => api.get<Customer>(`/customers/${id}`, {}, signal),
  });

export const customerTimelineQuery = (id: string, limit = 50) =>
  queryOptions({
    queryKey: ["customers", "timeline", id, limit],
    queryFn: ({ signal }) =>
      api.get<Page<TimelineItem>>(`/customers/${id}/timeline`, { limit }, signal),
    select: (page) => page.items,
  });

export const createCustomer = (draft: CustomerDraft) => api.post<Customer>("/customers", draft);
export const editCustomer = (id: string, draft: CustomerDraft) =>
  api.patch<Customer>(`/customers/${id}`, draft);
