import type { components } from "@/api/schema";
import type { Language } from "@/lib/i18n";

/** Our names for the server's records; the shapes are generated from its own description. */
type Schemas = components["schemas"];

export type Label = Partial<Record<Language, string>>;

export type Me = Schemas["Me"];
export type PhoneAccount = Schemas["Phone"];

export type Disposition = Schemas["DispositionView"];
export type Prompt = Schemas["PromptView"];
export type FormField = Schemas["FormField"];
export type ReceptionForm = Schemas["linedesk__directory__forms__FormView"];

export type Customer = Schemas["CustomerView"];
export type CustomerDraft = Schemas["CustomerWrite"];
export type CustomerChange = Schemas["CustomerChange"];

export type Interaction = Schemas["InteractionView"];
export type InteractionDetail = Schemas["InteractionDetail"];
export type TimelineItem = Schemas["TimelineItem"];
export type FactItem = Schemas["FactView"];
export type RoutingWait = Schemas["WaitView"];
export type RoutingOffer = Schemas["OfferView"];

export type Coverage = Schemas["Coverage"];
export type CoverageRow = Schemas["CoverageRow"];
export type RecordingRule = Schemas["RecordingRuleView"];
export type Keeping = Schemas["KeepingView"];
export type RecordingPolicy = Schemas["RecordingPolicyView"];
export type RecordingPolicyDraft = Schemas["RecordingPolicyWrite"];
export type PrivateNumber = Schemas["PrivateNumber"];
export type AlertRuleDraft = Schemas["AlertRuleWrite"];
export type RecordingRuleDraft = Schemas["RecordingRuleWrite"];

export type CaseType = Schemas["CaseTypeView"];
export type Ticket = Schemas["TicketView"];
export type TicketDetail = Schemas["TicketDetail"];
export type TicketDraft = Schemas["TicketWrite"];
export type TicketChange = Schemas["TicketChange"];
export type Backlog = Schemas["Backlog"];
export type Attachment = Schemas["AttachmentView"];
export type Callback = Schemas["CallbackView"];
export type CallbackDraft = Schemas["CallbackWrite"];
export type CallbackChange = Schemas["CallbackChange"];
export type CallbackDone = Schemas["CallbackDone"];
export type Product = Schemas["ProductView"];
export type Order = Schemas["OrderView"];
export type OrderDetail = Schemas["OrderDetail"];
export type OrderDraft = Schemas["OrderWrite"];
export type OrderChange = Schemas["OrderChange"];
export type OrderReturn = Schemas["OrderReturn"];
export type Note = Schemas["NoteView"];
export type MergePreview = Schemas["MergePreview"];

export type Colleague = Schemas["Colleague"];
export type Directory = Schemas["Directory"];
export type Flow = Schemas["FlowView"];
