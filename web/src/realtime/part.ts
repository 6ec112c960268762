import type { CallView, Member, Part } from "@/realtime/views";

/**
 * A call as one agent sees it, pure. A talk that another has does not only talk: it rings for the
 * colleague who is asked, and it is wrap-up for who gave it away. The screens then need no more
 * than a state and a part.
 */
export function asSeenBy(call: CallView, agent: string | null): CallView {
  const part = partOf(call, agent);
  return { ...call, part, ...views[part](call, agent) };
}

export function memberOf(call: CallView, agent: string | null): Member | null {
  const fetched = [...(call.members ?? []), ...(call.consult ? [call.consult] : [])];
  return fetched.find((one) => agent !== null && one.agent_id === agent) ?? null;
}

function partOf(call: CallView, agent: string | null): Part {
  if (agent === null || call.agent_id === agent) return "owner";
  if (call.consult?.agent_id === agent) return "asked";
  if (memberOf(call, agent)) return "member";
  if (call.peer_id === agent) return "peer";
  if (call.supervisors?.some((one) => one.id === agent)) return "supervisor";
  if (call.stints?.some((one) => one.agent_id === agent && one.wraps_up)) return "former";
  return "owner";
}

type Seen = Partial<CallView>;
type Look = (call: CallView, agent: string | null) => Seen;

const fetched: Look = (call, agent) => {
  const me = memberOf(call, agent);
  return me
    ? { state: me.up ? "talking" : "offered", muted: me.muted, reason: me.reason ?? null }
    : {};
};

const views: Record<Part, Look> = {
  owner: () => ({}),
  asked: (call, agent) => ({ ...fetched(call, agent), transferred_by: call.agent }),
  member: fetched,
  peer: (call) => ({
    direction: "inbound",
    caller: call.agent ?? "",
    state: call.state === "dialing" ? "offered" : call.state,
  }),
  supervisor: () => ({ state: "talking" }),
  former: (call, agent) => ({
    state: "wrap_up",
    wrap_up_until: call.stints?.findLast((one) => one.agent_id === agent)?.wrap_up_until ?? null,
  }),
};
