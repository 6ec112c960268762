import type { Customer, FactItem, Flow, InteractionDetail, Me, TimelineItem } from "@/api/types";

/** A small center with people in it, for the tests and for looking at the screens. */
export const NOW = Math.floor(Date.now() / 1000);
const iso = (secondsAgo: number) => new Date((NOW - secondsAgo) * 1000).toISOString();

export const meAgent: Me = {
  id: "u1",
  username: "agent1",
  name: "李静",
  roles: ["agent"],
  agent: true,
  language: null,
  time_zone: "Asia/Shanghai",
  queues: ["sales", "service", "vip"],
  device: "browser",
  permissions: [
    "customers.read",
    "customers.write",
    "calls.handle",
    "work.read",
    "work.write",
    "knowledge.read",
    "knowledge.write",
    "recordings.play",
  ],
};
export const meSupervisor: Me = {
  id: "u9",
  username: "supervisor",
  name: "王敏",
  roles: ["supervisor"],
  agent: false,
  language: null,
  time_zone: "Asia/Shanghai",
  queues: [],
  device: null,
  permissions: [
    "customers.read",
    "customers.write",
    "customers.manage",
    "floor.read",
    "reports.read",
  ],
};

export const customer: Customer = {
  id: "c1",
  name: "陈建国",
  company: "华信贸易",
  category: "vip",
  vip: true,
  owner: { id: "u2", username: "agent2", name: "周芳" },
  numbers: [
    { number: "+8613800000001", label: "手机", primary: true },
    { number: "+862161234567", label: "办公", primary: false },
  ],
  tags: ["年度合同", "华东"],
  custom: { region: "上海", contract: "HX-2026-118", paid: true },
  names: {},
  email: "chen@huaxin.example",
  language: "zh",
  note: "喜欢直接谈价格，周五下午不方便接电话。",
  version: 3,
  created_at: iso(9_000_000),
  updated_at: iso(86_400),
};

export const NAMES = [
  "陈建国",
  "林晓梅",
  "Oliver Braun",
  "赵一鸣",
  "Sofia Rossi",
  "黄伟",
  "吴秀英",
  "Daniel Kim",
  "孙丽",
  "郑强",
];
const COMPANIES = ["华信贸易", "蓝海科技", "Braun GmbH", "恒远物流", "", "新城电子"];

export const customers: Customer[] = NAMES.map((name, index) => ({
  ...customer,
  id: `c${index + 1}`,
  name,
  company: COMPANIES[index % COMPANIES.length] ?? "",
  vip: index % 5 === 0,
  category: index % 3 === 0 ? "vip" : "regular",
  numbers: [
    { number: `+86138000000${String(index + 1).padStart(2, "0")}`, label: "手机", primary: true },
  ],
  tags: index % 2 ? ["华东"] : [],
}));

export const interactions: InteractionDetail[] = NAMES.map((name, index) => ({
  id: `i${index + 1}`,
  medium: "voice",
  page: {},
  state: "ended",
  recognised: "found",
  answered_at: iso(598 + index * 1900),
  ended_by: "customer",
  cause: "normal",
  refused: null,
  direction: index % 4 === 3 ? "outbound" : "inbound",
  caller: index % 4 === 3 ? "4008001000" : `+86138000000${String(index + 1).padStart(2, "0")}`,
  caller_name: "",
  called: index % 4 === 3 ? `+86138000000${String(index + 1).padStart(2, "0")}` : "4008001000",
  outcome: index === 4 ? "abandoned" : "answered",
  queue: index % 2 ? "service" : "sales",
  agent: index === 4 ? null : "agent1",
  agent_name: index === 4 ? null : "李静",
  customer:
    index === 6
      ? null
      : {
          id: `c${index + 1}`,
          name,
          company: COMPANIES[index % COMPANIES.length] ?? "",
          vip: index % 5 === 0,
        },
  started_at: iso(600 + index * 1900),
  queued_at: iso(590 + index * 1900),
  connected_at: index === 4 ? null : iso(578 + index * 1900),
  ended_at: iso(400 + index * 1900),
  waited: 12 + index,
  talked: index === 4 ? null : 178 + index * 7,
  disposition:
    index === 4 ? null : { code: "consult.price", label: { zh: "价格咨询", en: "Price enquiry" } },
  note: index === 0 ? "客户询问大批量采购的折扣，已答应周三前回复报价。" : "",
  form: { fields: { topic: "price", detail: "200 台，含安装与三年保修", urgent: true } },
  recording:
    index === 4
      ? null
      : {
          why: null,
          id: `r${index}`,
          state: "available",
          seconds: 178,
          bytes: 240_000,
          sha256: "ab",
        },
}));

export const timeline: TimelineItem[] = interactions.slice(0, 6).map((one) => ({
  id: one.id,
  kind: "interaction",
  at: one.started_at,
  direction: one.direction,
  outcome: one.outcome,
  queue: one.queue,
  agent: one.agent_name,
  disposition: one.disposition,
  seconds: one.talked,
  summary: one.note,
  state: one.state,
  number: null,
  label: null,
  extra: "",
}));

const fact = (ago: number, name: string, data: Record<string, unknown> = {}): FactItem => ({
  at: iso(ago),
  name,
  data,
});
export const facts: FactItem[] = [
  fact(600, "call.started"),
  fact(599.7, "call.recognised", { how: "found" }),
  fact(599.6, "call.answered"),
  fact(599.5, "call.node_entered", { node: "welcome", kind: "play" }),
  fact(594, "call.node_left", { node: "menu", exit: "0" }),
  fact(590, "call.queued", { queue: "sales", position: 1 }),
  fact(589, "call.offered", { queue: "sales", agent: "agent1", rule: "longest-idle" }),
  fact(578, "call.connected", { queue: "sales", agent: "agent1" }),
  fact(577, "recording.started"),
  fact(500, "call.held"),
  fact(480, "call.retrieved"),
  fact(400, "call.ended", { by: "customer", cause: "normal" }),
  fact(399, "recording.ended"),
  fact(380, "disposition.set", { code: "consult.price" }),
];

const wave = (phase: number) =>
  Array.from(
    { length: 800 },
    (_, i) => Math.max(0, Math.sin(i / 37 + phase)) * (0.3 + 0.7 * Math.abs(Math.sin(i * 1.7))),
  );
export const peaks = { seconds: 178, channels: [wave(0), wave(3.1)] };

export const flows: Flow[] = [
  { name: "survey", label: { zh: "满意度调查", en: "Satisfaction survey" }, published: 2 },
  { name: "status", label: { zh: "订单查询", en: "Order status" }, published: 1 },
  { name: "draft", label: { zh: "草稿", en: "Draft" }, published: null },
].map((flow, index) => ({
  id: `f${index}`,
  created_at: iso(9_000_000),
  version: 1,
  draft: {},
  ...flow,
}));
