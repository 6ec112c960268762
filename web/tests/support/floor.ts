import type { Directory } from "@/api/types";
import type { AgentView, CallView, QueueView } from "@/realtime/views";
import { NAMES, NOW } from "./world";

/** The live views of the same center. */
export const agentView: AgentView = {
  id: "u1",
  username: "agent1",
  name: "李静",
  presence: "ready",
  reason: null,
  since: NOW - 73,
  next: null,
  last_result: null,
  device: "browser",
  reachable: { desk: true, browser: true },
  call: null,
  queues: ["sales", "service", "vip"],
  today: { answered: 23, missed: 1, dialed: 4, talk_seconds: 5230 },
};

export const callView: CallView = {
  id: "k1",
  interaction_id: "k1",
  direction: "inbound",
  caller: "+8613800000001",
  caller_name: "",
  called: "4008001000",
  state: "offered",
  queue: "sales",
  queue_id: "q1",
  agent: "agent1",
  agent_id: "u1",
  since: NOW - 3,
  started_at: NOW - 41,
  queued_at: NOW - 22,
  connected_at: null,
  ended_at: null,
  waited: 0,
  offer_expires_at: NOW + 12,
  wrap_up_until: null,
  customer: {
    id: "c1",
    name: "陈建国",
    company: "华信贸易",
    category: "重点客户",
    vip: true,
    tags: ["年度合同", "华东"],
  },
  customers: [],
  recognised: "found",
  flow_path: [
    { node: "welcome", kind: "play", exit: "done" },
    { node: "main", kind: "menu", exit: "0" },
    { node: "person", kind: "menu", exit: "2" },
  ],
  recording: "off",
  held: false,
  muted: false,
};

export const queueViews: QueueView[] = [
  {
    id: "q1",
    name: "sales",
    label: { zh: "销售", en: "Sales" },
    waiting: 2,
    oldest_since: NOW - 34,
    agents_ready: 1,
    agents_signed_in: 3,
    target_seconds: 20,
    target_share: 0.8,
    today: { entered: 118, answered: 104, abandoned: 9, in_target: 96 },
  },
  {
    id: "q2",
    name: "service",
    label: { zh: "客服", en: "Service" },
    waiting: 5,
    oldest_since: NOW - 96,
    agents_ready: 0,
    agents_signed_in: 4,
    target_seconds: 20,
    target_share: 0.8,
    today: { entered: 240, answered: 190, abandoned: 41, in_target: 131 },
  },
  {
    id: "q3",
    name: "vip",
    label: { zh: "贵宾", en: "VIP" },
    waiting: 0,
    oldest_since: null,
    agents_ready: 2,
    agents_signed_in: 2,
    target_seconds: 10,
    target_share: 0.9,
    today: { entered: 12, answered: 12, abandoned: 0, in_target: 12 },
  },
];

const STATES: [AgentView["presence"], string | null, number][] = [
  ["ready", null, 73],
  ["talking", null, 402],
  ["talking", null, 45],
  ["wrap_up", null, 21],
  ["offered", null, 4],
  ["not_ready", "break", 1130],
  ["not_ready", "no_answer", 64],
  ["ready", null, 12],
  ["talking", null, 733],
  ["offline", null, 9000],
];
export const agentViews: AgentView[] = STATES.map(([presence, reason, ago], index) => ({
  ...agentView,
  id: `u${index + 1}`,
  username: `agent${index + 1}`,
  name:
    ["李静", "周芳", "张磊", "刘洋", "Emma Clark", "何平", "高翔", "罗娟", "宋涛", "唐宁"][index] ??
    "",
  presence,
  reason,
  since: NOW - ago,
  device: index % 3 === 1 ? "desk" : "browser",
  reachable: { desk: index % 3 === 1, browser: index !== 6 && index % 3 !== 1 },
  call: presence === "talking" || presence === "offered" ? `k${index + 1}` : null,
}));

const CALLS: [CallView["state"], string | null, number, number][] = [
  ["flow", null, 8, 2],
  ["talking", "agent2", 402, 1],
  ["talking", "agent3", 45, 3],
  ["queued", null, 96, 4],
  ["offered", "agent5", 34, 5],
  ["queued", null, 12, 6],
  ["queued", null, 28, 7],
  ["held", "agent9", 61, 8],
];
export const callViews: CallView[] = CALLS.map(([state, agent, ago, who], index) => ({
  ...callView,
  id: `k${index + 1}`,
  caller: `+86138000000${String(who + 1).padStart(2, "0")}`,
  state,
  agent,
  since: NOW - ago,
  queued_at: NOW - ago,
  queue: state === "flow" ? null : index % 2 ? "service" : "sales",
  customer: index === 5 ? null : { id: `c${who}`, name: NAMES[who] ?? "", vip: who === 5 },
}));

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
export const directory: Directory = {
  agents: agentViews.slice(1).map(({ username, name, presence, since, reachable, queues }, i) => ({
    username,
    name,
    presence: i === 0 ? "ready" : presence,
    since: iso(Number(since)),
    reachable: reachable.browser || reachable.desk,
    queues,
    skills: i === 1 ? ["german"] : [],
  })),
  queues: queueViews.map(
    ({ name, label, waiting, oldest_since, agents_ready, agents_signed_in }) => ({
      name,
      label: { ...label },
      waiting,
      longest_wait: oldest_since === null ? 0 : NOW - Number(oldest_since),
      agents_ready,
      agents_signed_in: agents_signed_in ?? 0,
    }),
  ),
};
