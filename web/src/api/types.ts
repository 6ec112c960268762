import type { Language } from "@/lib/i18n";
import type { Moment } from "@/lib/time";

export type Label = Partial<Record<Language, string>>;
export type Page<T> = { items: T[]; total: number };
export type Role = "admin" | "supervisor" | "analyst" | "agent";

export type Me = {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  agent: boolean;
  language: Language | null;
  queues: string[];
};

export type PhoneAccount = {
  account: string;
  uri: string;
  password: string;
  ws_path: string;
  realm: string;
};

/** A code of the set-up with its name in both languages: reasons, dispositions, queues. */
export type Coded = {
  id: string;
  code?: string;
  name?: string;
  label?: Label | null;
  parent?: string | null;
  active?: boolean;
};

export type FormField = {
  key: string;
  label: Label;
  type: "text" | "textarea" | "select" | "number" | "date" | "phone" | "boolean";
  required?: boolean;
  options?: { value: string; label: Label }[];
};
export type ReceptionForm = { id: string; name: string; label?: Label; fields: FormField[] };

export type CustomerNumber = { number: string; label?: string | null; primary?: boolean };
export type Customer = {
  id: string;
  name: string;
  company: string;
  category: string;
  vip: boolean;
  owner: { id: string; username: string; name: string } | null;
  numbers: CustomerNumber[];
  tags: string[];
  custom: Record<string, string>;
  email: string | null;
  language: Language | null;
  note: string;
  version: number;
  updated_at: string;
};
export type CustomerDraft = Partial<Omit<Customer, "id" | "owner" | "updated_at">> & {
  owner_id?: string | null;
};

export type CustomerRef = { id: string; name: string; company: string; vip: boolean };

export type RecordingState = "recording" | "encoding" | "available" | "failed";
export type Recording = {
  id: string;
  state: RecordingState;
  seconds: number | null;
  bytes: number | null;
  sha256: string | null;
  why?: string | null;
};

export type Interaction = {
  id: string;
  direction: "inbound" | "outbound";
  caller: string;
  caller_name: string;
  called: string;
  outcome: string;
  queue: string | null;
  agent: { username: string; name: string } | null;
  customer: CustomerRef | null;
  started_at: Moment;
  queued_at: Moment;
  connected_at: Moment;
  ended_at: Moment;
  waited: number | null;
  talked: number | null;
  disposition: { code: string; label: Label } | null;
  note: string;
  form: Record<string, unknown>;
  recording: Recording | null;
};

export type TimelineItem = {
  id: string;
  kind: string;
  at: Moment;
  direction?: string;
  outcome?: string;
  queue?: string | null;
  agent?: string | null;
  disposition?: string | null;
  disposition_label?: Label | null;
  talked?: number | null;
  note?: string | null;
};

export type FactItem = { at: Moment; name: string; data: Record<string, unknown> };
export type Peaks = { seconds: number; channels: number[][] };
