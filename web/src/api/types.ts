import type { components } from "@/api/schema";
import type { Language } from "@/lib/i18n";

/** Our names for the server's records; the shapes are generated from its own description. */
type Schemas = components["schemas"];

export type Label = Partial<Record<Language, string>>;

export type Me = Schemas["Me"];
export type PhoneAccount = Schemas["Phone"];

export type Reason = Schemas["ReasonView"];
export type Disposition = Schemas["DispositionView"];
export type QueueRecord = Schemas["QueueView"];
export type FormField = Schemas["FormField"];
export type ReceptionForm = Schemas["linedesk__directory__forms__FormView"];

export type Customer = Schemas["CustomerView"];
export type CustomerDraft = Schemas["CustomerWrite"];
export type CustomerChange = Schemas["CustomerChange"];

export type Interaction = Schemas["InteractionView"];
export type InteractionDetail = Schemas["InteractionDetail"];
export type TimelineItem = Schemas["TimelineItem"];
export type FactItem = Schemas["FactView"];
export type Peaks = Schemas["Peaks"];
