import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components, paths } from "@/api/schema";

type Schemas = components["schemas"];
export type ProductDraft = Schemas["ProductWrite"];
export type Opportunity = Schemas["OpportunityView"];
export type OpportunityDraft = Schemas["OpportunityWrite"];
export type Rate = Schemas["ConversionRate"];
export type Appointment = Schemas["AppointmentView"];
export type AppointmentDraft = Schemas["AppointmentWrite"];
export type AppointmentChange = Schemas["AppointmentChange"];
type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

export const priceListQuery = (query: Query<"/api/v1/products">) =>
  queryOptions({
    queryKey: ["products", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/products", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
export const createProduct = (body: ProductDraft) =>
  answerOf(server.POST("/api/v1/products", { body }));
export const changeProduct = (key: string, body: ProductDraft) =>
  answerOf(server.PATCH("/api/v1/products/{key}", { params: { path: { key } }, body }));

export const opportunitiesQuery = (query: Query<"/api/v1/opportunities">) =>
  queryOptions({
    queryKey: ["opportunities", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/opportunities", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
/** `from`: of those opened since. */
export const conversionQuery = (from?: string) =>
  queryOptions({
    queryKey: ["opportunities", "conversion", from],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/opportunities/conversion", {
          params: { query: from ? { from } : {} },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
export const openOpportunity = (body: OpportunityDraft) =>
  answerOf(server.POST("/api/v1/opportunities", { body }));
export const moveOpportunity = (opportunity_id: string, to: string, why: string) =>
  answerOf(
    server.POST("/api/v1/opportunities/{opportunity_id}/move", {
      params: { path: { opportunity_id } },
      body: { to, why },
    }),
  );
export const convertOpportunity = (opportunity_id: string, body: Schemas["Conversion"]) =>
  answerOf(
    server.POST("/api/v1/opportunities/{opportunity_id}/convert", {
      params: { path: { opportunity_id } },
      body,
    }),
  );

export const resourcesQuery = queryOptions({
  queryKey: ["setup", "resources"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/resources", { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items.filter((one) => one.active),
});
export const slotsQuery = (resource_id: string, day: string) =>
  queryOptions({
    queryKey: ["appointments", "slots", resource_id, day],
    queryFn: ({ signal }) =>
      answerOf(
        server.GET("/api/v1/resources/{resource_id}/slots", {
          params: { path: { resource_id }, query: { day } },
          signal,
        }),
      ),
  });
export const appointmentsQuery = (query: Query<"/api/v1/appointments">) =>
  queryOptions({
    queryKey: ["appointments", "list", query],
    queryFn: ({ signal }) =>
      answerOf(server.GET("/api/v1/appointments", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
export const bookAppointment = (body: AppointmentDraft) =>
  answerOf(server.POST("/api/v1/appointments", { body }));
export const changeAppointment = (appointment_id: string, body: AppointmentChange) =>
  answerOf(
    server.PATCH("/api/v1/appointments/{appointment_id}", {
      params: { path: { appointment_id } },
      body,
    }),
  );
