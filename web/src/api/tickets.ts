import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server, upload } from "@/api/client";
import type { components, paths } from "@/api/schema";
import type { TicketChange, TicketDraft } from "@/api/types";

export type TicketQuery = NonNullable<paths["/api/v1/tickets"]["get"]["parameters"]["query"]>;

export const ticketsQuery = (query: TicketQuery) =>
  queryOptions({
    queryKey: ["tickets", "list", query],
    queryFn: ({ signal }) => answerOf(server.GET("/api/v1/tickets", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const backlogQuery = queryOptions({
  queryKey: ["tickets", "backlog"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/tickets/backlog", { signal })),
});

export type ThemeCount = components["schemas"]["ThemeCount"];

/** What customers ask, suggest and complain about, counted; `from`: in tickets opened since;
 * `mine`: of what I answer for. */
export const themesQuery = (query: { from?: string; mine?: boolean }) =>
  queryOptions({
    queryKey: ["tickets", "themes", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/tickets/themes", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const one = (ticket_id: string) => ({ params: { path: { ticket_id } } });

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ["tickets", "one", id],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/tickets/{ticket_id}", { ...one(id), signal })),
  });

/** The customer's open tickets whose subject sounds the same. */
export const alikeQuery = (customer_id: string, subject: string) =>
  queryOptions({
    queryKey: ["tickets", "alike", customer_id, subject],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/tickets/alike", {
          params: { query: { customer_id, subject } },
          signal,
        }),
      ),
    select: (page) => page.items,
    enabled: subject.trim().length > 1,
  });

export const openTicket = (body: TicketDraft) => answerOf(server.POST("/api/v1/tickets", { body }));
export const changeTicket = (id: string, body: TicketChange) =>
  answerOf(server.PATCH("/api/v1/tickets/{ticket_id}", { ...one(id), body }));
export const moveTicket = (id: string, to: string, note = "", version?: number) =>
  answerOf(
    server.POST("/api/v1/tickets/{ticket_id}/move", {
      ...one(id),
      body: { to, note, ...(version === undefined ? {} : { version }) },
    }),
  );

export type Assignment = { owner_id?: string | null; team_id?: string | null; note?: string };
export const assignTicket = (id: string, body: Assignment) =>
  answerOf(server.POST("/api/v1/tickets/{ticket_id}/assign", { ...one(id), body }));
export const commentTicket = (id: string, text: string, toCustomer: boolean) =>
  answerOf(
    server.POST("/api/v1/tickets/{ticket_id}/comments", {
      ...one(id),
      body: { text, public: toCustomer },
    }),
  );
export const markDuplicate = (id: string, of: string) =>
  answerOf(server.POST("/api/v1/tickets/{ticket_id}/duplicate", { ...one(id), body: { of } }));
export const watchTicket = (id: string) =>
  answerOf(server.PUT("/api/v1/tickets/{ticket_id}/watch", one(id)));
export const unwatchTicket = (id: string) =>
  answerOf(server.DELETE("/api/v1/tickets/{ticket_id}/watch", one(id)));

export const attachmentAddress = (ticket: string, id: string): string =>
  `/api/v1/tickets/${ticket}/attachments/${id}`;

export const attachToTicket = (key: string, file: File) =>
  answerOf(
    server.POST("/api/v1/tickets/{key}/attachments", {
      params: { path: { key } },
      ...upload(file),
    }),
  );
export const removeAttachment = (key: string, attachment_id: string) =>
  answerOf(
    server.DELETE("/api/v1/tickets/{key}/attachments/{attachment_id}", {
      params: { path: { key, attachment_id } },
    }),
  );
