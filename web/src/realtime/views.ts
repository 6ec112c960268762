import type { Label } from "@/api/types";
import type { Moment } from "@/lib/time";

/** The live views that the server pushes; made by the core, the same in snapshot and event. */
export type CallState =
  "flow" | "queued" | "offered" | "talking" | "held" | "wrap_up" | "dialing" | "ended";

type Presence =
  "offline" | "ready" | "offered" | "talking" | "wrap_up" | "not_ready" | "supervising";

export type LiveCustomer = {
  id: string;
  name: string;
  company?: string;
  category?: string;
  vip?: boolean;
  owner?: string | null;
  tags?: string[];
};

export type CallView = {
  id: string;
  interaction_id: string;
  direction: "inbound" | "outbound";
  medium?: "voice" | "web" | "video";
  page?: Record<string, string>; // what a visitor's page said of itself
  caller: string;
  caller_name?: string;
  called: string;
  state: CallState;
  queue: string | null;
  queue_id?: string | null;
  agent: string | null;
  agent_id?: string | null;
  since: Moment;
  started_at?: Moment;
  queued_at?: Moment;
  connected_at?: Moment;
  ended_at?: Moment;
  offer_expires_at?: Moment;
  wrap_up_until?: Moment;
  customer: LiveCustomer | null;
  customers?: LiveCustomer[];
  flow_path?: { node: string; kind: string; exit?: string | null }[];
  recording: "off" | "starting" | "on" | "paused" | "failed";
  recording_mode?: "all" | "percent" | "on_demand" | "never";
  held?: boolean;
  muted?: boolean;
  waited?: number | null; // 0 until connected
  recognised?: string | null; // null while the lookup runs
  personal?: string | null; // why the caller waited for this agent: owner, last, dialed, flow
  agent_ids?: string[];
  consult?: Member | null; // whom the agent asks while the customer hears music
  members?: Member[]; // who is in the talk beside agent and customer
  peer?: string | null; // the colleague of an internal call
  peer_id?: string | null;
  transferred_by?: string | null;
  reason?: string | null; // why it was transferred
  wrap_up_mode?: "optional" | "timed" | "forced" | "discretionary" | null;
  disposition?: string | null;
  help?: Help | null;
  supervisors?: Supervisor[];
  recording_since?: Moment;
  marks?: number; // moments of the recording that agents have marked
  lost_since?: Moment; // the agent's phone is gone; he is awaited
  stints?: Stint[];
  part?: Part; // set by `asSeenBy`: what the agent of this screen has to do with the call
};

/** Somebody fetched into the call: a colleague or an outside number. `up`: he has answered. */
export type Member = {
  id: string;
  agent_id: string | null;
  agent: string | null;
  number: string;
  reason?: string;
  up: boolean;
  muted: boolean;
};

type Stint = {
  agent_id: string | null;
  agent: string | null;
  wrap_up_until?: Moment;
  wraps_up: boolean;
};

export type Help = {
  agent: string;
  agent_id: string;
  reason: string;
  since: Moment;
  supervisor?: string | null; // who has accepted
};

type SuperviseMode = "listen" | "whisper" | "barge" | "take_over";
type Supervisor = {
  id: string; // his agent id
  username: string;
  mode: SuperviseMode;
  since: Moment;
  up: boolean;
};

export type Part = "owner" | "asked" | "member" | "peer" | "former" | "supervisor";

export type AgentView = {
  id: string;
  username: string;
  name: string;
  extension?: string;
  presence: Presence;
  reason: string | null;
  since: Moment;
  next?: Presence | null; // where he goes after the call
  last_result?: string | null; // why the last dialed call did not connect
  device: "browser" | "desk" | "external"; // external: a phone outside the house
  reachable: { desk: boolean; browser: boolean; external?: boolean };
  call: string | null;
  queues: string[];
  today?: AgentDay;
};

/** `away`: seconds by reason of what is over; `overruns`: breaks longer than the day allows. */
export type AgentDay = Partial<
  Record<"answered" | "missed" | "dialed" | "talk_seconds" | "overruns" | "overrun_seconds", number>
> & { away?: Record<string, number> };

export type QueueView = {
  id: string;
  name: string;
  label?: Label;
  waiting: number;
  oldest_since: Moment;
  agents_ready: number;
  agents_signed_in?: number;
  target_seconds?: number;
  target_share?: number; // 0..1
  today?: Partial<Record<"entered" | "offered" | "answered" | "abandoned" | "in_target", number>>;
};

type Availability = "up" | "away";
export type SystemView = {
  switch: Availability;
  records: Availability;
  journal?: "up" | "full";
  disk?: "up" | "low" | "full";
};
export type FloorView = { queues: QueueView[]; agents: AgentView[]; calls: CallView[] };
export type MeView = { agent: AgentView | null; calls: CallView[] };

export type AlertKind =
  | "service_level"
  | "waiting"
  | "longest_wait"
  | "long_call"
  | "long_hold"
  | "long_break"
  | "not_answering"
  | "keyword";
export type AlertView = {
  id: string;
  kind: AlertKind;
  threshold: number;
  subject: "queue" | "call" | "agent";
  subject_id: string;
  name: string;
  word: string | null; // of the kind "keyword"
  value: number;
  since: Moment;
  raised_at: Moment;
  cause: Partial<Record<"members" | "on_break" | "talking" | "wrapping_up" | "waiting", number>>;
  acknowledged_by: string | null;
};
export type AlertsView = { alerts: AlertView[] };
