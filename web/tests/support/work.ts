import type { Callback, CaseType, Ticket, TicketDetail } from "@/api/types";
import { NOW } from "./world";

/** Tickets, call-backs and orders of the small center. */
const iso = (secondsAgo: number) => new Date((NOW - secondsAgo) * 1000).toISOString();
const page = (items: readonly unknown[]) => ({ items, total: items.length });
const label = (zh: string, en: string) => ({ zh, en });
const DAY = 86_400;

const states = [
  { code: "new", label: label("新建", "New"), phase: "open" as const, text: {} },
  { code: "working", label: label("处理中", "In work"), phase: "open" as const, text: {} },
  { code: "closed", label: label("已关闭", "Closed"), phase: "done" as const, text: {} },
];
const kind = (code: string, zh: string, en: string): CaseType => ({
  id: `t-${code}`,
  created_at: iso(0),
  version: 1,
  noun: "ticket",
  code,
  label: label(zh, en),
  active: true,
  rank: 1,
  states,
  moves: [
    { from: "new", to: "working" },
    { from: "working", to: "new" },
    { from: "working", to: "closed" },
  ],
  targets: {},
  calendar_id: null,
  team_id: null,
});
export const caseTypes = [
  kind("service", "服务请求", "Service request"),
  kind("complaint", "投诉", "Complaint"),
];

const me = { id: "u1", username: "agent1", name: "李静" };

export const ticket: Ticket = {
  id: "w1",
  number: 118,
  type: { code: "complaint", label: label("投诉", "Complaint") },
  state: "new",
  state_label: label("新建", "New"),
  phase: "open",
  ways: ["working"],
  subject: "配送延误三天",
  description: "客户要求赔偿",
  theme: "",
  priority: "high",
  customer: { id: "c1", name: "陈建国", vip: true },
  interaction_id: null,
  order_id: null,
  owner: me,
  team: null,
  opened_at: iso(4 * DAY),
  responded_at: iso(3 * DAY),
  closed_at: null,
  respond_by: iso(3 * DAY),
  resolve_by: iso(2 * 3600 + 60),
  paused: false,
  overdue: true,
  escalated: 0,
  duplicate_of: null,
  custom: {},
  names: {},
  version: 2,
  updated_at: iso(3600),
};

export const ticketDetail: TicketDetail = {
  ...ticket,
  comments: [{ id: "m1", at: iso(3 * DAY), by_name: "agent1", text: "已联系仓库", public: true }],
  events: [
    { at: iso(4 * DAY), name: "ticket.opened", by_name: "agent1", data: { type: "complaint" } },
  ],
  watchers: [],
  attachments: [],
};

const users = [
  { ...me, roles: ["agent"], disabled: false },
  { id: "u2", username: "agent2", name: "周芳", roles: ["agent"], disabled: false },
];

export const callback: Callback = {
  id: "b1",
  kind: "confirmation",
  title: "配送延误三天",
  customer: { id: "c1", name: "陈建国", vip: true },
  number: "+8613800000001",
  interaction_id: null,
  ticket_id: "w1",
  due_at: iso(300),
  due: iso(300).slice(0, 16),
  time_zone: "Asia/Shanghai",
  owner: me,
  team: null,
  state: "open",
  alarm: true,
  outcome: "",
  note: "",
  done_at: null,
  passed_on: 0,
  by_name: "agent1",
  version: 1,
};

const ages = {
  under_1_days: 3,
  under_3_days: 1,
  under_7_days: 4,
  under_30_days: 0,
  over_30_days: 2,
};
const backlog = {
  items: [{ type: ticket.type, ages, overdue: 2, total: 10 }],
  total: 10,
  overdue: 2,
  ownerless: 0,
};

const product = (code: string, name: string, price: string) => ({
  id: `p-${code}`,
  created_at: iso(0),
  version: 1,
  code,
  name,
  category: "",
  description: "",
  unit: "",
  active: true,
  prices: [],
  today: price ? { CNY: price } : {},
});

const plain = (text: string) => ({ text, marks: [] });
const article = {
  id: "a1",
  category: "物流",
  language: "zh",
  state: "published",
  published: 1,
  newest: 1,
  title: { text: "配送延误怎么办", marks: [[0, 4]] },
  excerpt: { text: "先道歉 <b>再</b> 查单", marks: [] },
  expires_on: null,
  uses: 12,
  used_at: null,
  created_at: iso(0),
  version: 1,
};

const READ: Record<string, unknown> = {
  "/case-types": page(caseTypes),
  "/users": page(users),
  "/teams": page([{ id: "d1", name: "仓储部" }]),
  "/tickets": page([ticket]),
  "/tickets/backlog": backlog,
  "/tickets/alike": page([]),
  "/tickets/w1": ticketDetail,
  "/callbacks": page([]),
  "/products": page([product("X2", "话务耳机", "299.90"), product("X3", "会议摄像机", "")]),
  "/orders": page([]),
  "/articles": page([article]),
  "/articles/a1": {
    ...article,
    title: plain("配送延误怎么办"),
    body: "一、先道歉。",
    versions: [],
  },
  "/customers/c1/notes": page([
    {
      id: "n1",
      created_at: iso(0),
      version: 1,
      text: "周五下午不接电话",
      pinned: true,
      at: iso(60),
      by_name: "agent2",
    },
  ]),
};

export const read = (path: string): unknown => READ[path];

/** The server's answer to a change; undefined: not one of ours. */
export function write(method: string, path: string, body: unknown): unknown {
  const sent = (body ?? {}) as Record<string, unknown>;
  if (method === "POST" && path === "/tickets")
    return { ...ticketDetail, id: "w9", number: 119, subject: sent.subject };
  if (path === "/tickets/w1/move")
    return sent.to === "working"
      ? { ...ticketDetail, state: "working", ways: ["new", "closed"], version: 3 }
      : { ...ticketDetail, version: 4 };
  if (path.startsWith("/tickets/w1")) return { ...ticketDetail, ...sent, version: 3 };
  if (path === "/orders") return { id: "o1", number: 41, total: "599.80", currency: "CNY" };
  if (path.startsWith("/callbacks")) return { ...callback, ...sent };
  return undefined;
}
