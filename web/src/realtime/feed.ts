import type {
  AgentView,
  AlertsView,
  AlertView,
  CallView,
  FloorView,
  MeView,
  QueueView,
  SystemView,
} from "@/realtime/views";

/**
 * What this browser knows of the center: for each topic the last snapshot with every later event
 * applied. Pure. An event that does not follow the last number is not applied; its topic is then
 * in `behind` until a new snapshot comes, so a lost message can never become a wrong screen.
 */
export type Topic = "me" | "floor" | "system" | "alerts";
type Data = { me: MeView; floor: FloorView; system: SystemView; alerts: AlertsView };
export type Feed = { [T in Topic]: { seq: number; data: Data[T] } | null } & {
  behind: readonly Topic[];
};

export type Message =
  | { type: "snapshot"; topic: Topic; seq: number; data: unknown; at?: number }
  | { type: "event"; topic: Topic; seq: number; name: string; data: unknown; at?: number };

export const EMPTY: Feed = { me: null, floor: null, system: null, alerts: null, behind: [] };

export function receive(feed: Feed, message: Message): Feed {
  return message.type === "snapshot" ? begin(feed, message) : follow(feed, message);
}

function begin(feed: Feed, message: Message & { type: "snapshot" }): Feed {
  return {
    ...feed,
    [message.topic]: { seq: message.seq, data: message.data },
    behind: feed.behind.filter((topic) => topic !== message.topic),
  };
}

function follow(feed: Feed, message: Message & { type: "event" }): Feed {
  const held = feed[message.topic];
  if (held === null || feed.behind.includes(message.topic) || message.seq <= held.seq) return feed;
  if (message.seq !== held.seq + 1) return { ...feed, behind: [...feed.behind, message.topic] };
  const data = fold(message.topic, held.data, message.name, message.data);
  return { ...feed, [message.topic]: { seq: message.seq, data } };
}

type Identified = { id: string };

function put<T extends Identified>(items: T[], item: T): T[] {
  const known = items.some((one) => one.id === item.id);
  return known ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];
}

const drop = <T extends Identified>(items: T[], gone: Identified): T[] =>
  items.filter((item) => item.id !== gone.id);

function fold(topic: Topic, data: unknown, name: string, change: unknown): unknown {
  if (topic === "floor") return foldFloor(data as FloorView, name, change);
  if (topic === "me") return foldMe(data as MeView, name, change);
  if (topic === "alerts") return foldAlerts(data as AlertsView, name, change);
  return name === "system.changed" ? { ...(data as SystemView), ...(change as SystemView) } : data;
}

function foldFloor(floor: FloorView, name: string, change: unknown): FloorView {
  switch (name) {
    case "call.changed":
      return { ...floor, calls: put(floor.calls, change as CallView) };
    case "call.removed":
      return { ...floor, calls: drop(floor.calls, change as Identified) };
    case "agent.changed":
      return { ...floor, agents: put(floor.agents, change as AgentView) };
    case "agent.removed":
      return { ...floor, agents: drop(floor.agents, change as Identified) };
    case "queue.changed":
      return { ...floor, queues: put(floor.queues, change as QueueView) };
    case "queue.removed":
      return { ...floor, queues: drop(floor.queues, change as Identified) };
    case "wall.changed":
      return foldWall(floor, change as WallChange);
    default:
      return floor;
  }
}

type WallChange = { queues: QueueView[]; agents: AgentView[]; gone: string[] };

/** All that changed within half a second. */
function foldWall(floor: FloorView, { queues, agents, gone }: WallChange): FloorView {
  const stays = ({ id }: Identified) => !gone.includes(id);
  return {
    ...floor,
    queues: queues.reduce(put, floor.queues).filter(stays),
    agents: agents.reduce(put, floor.agents).filter(stays),
  };
}

function foldMe(me: MeView, name: string, change: unknown): MeView {
  switch (name) {
    case "call.changed":
      return { ...me, calls: put(me.calls, change as CallView) };
    case "call.removed":
      return { ...me, calls: drop(me.calls, change as Identified) };
    case "agent.changed":
      return { ...me, agent: change as AgentView };
    case "agent.removed":
      return { ...me, agent: null };
    default:
      return me;
  }
}

function foldAlerts({ alerts }: AlertsView, name: string, change: unknown): AlertsView {
  if (name === "alert.changed") return { alerts: put(alerts, change as AlertView) };
  return { alerts: name === "alert.removed" ? drop(alerts, change as Identified) : alerts };
}
