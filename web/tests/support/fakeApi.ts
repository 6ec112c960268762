import * as live from "./floor";
import * as work from "./work";
import * as world from "./world";
import type { Me } from "@/api/types";

/** The server's answers, kept in memory; `log` holds what the screens asked to change. */
export type Answer = { status: number; body: unknown };
export type Asked = { method: string; path: string; body: unknown };

const page = (items: readonly unknown[]) => ({ items, total: items.length });
const ok = (body: unknown): Answer => ({ status: 200, body });
const DONE: Answer = { status: 204, body: undefined };
export const problem = (status: number, code: string): Answer => ({
  status,
  body: { code, detail: code },
});

const label = (zh: string, en: string) => ({ zh, en });
const reasons = [
  { id: "1", code: "break", label: label("小休", "Break"), active: true },
  { id: "2", code: "meal", label: label("用餐", "Meal"), active: true },
  { id: "3", code: "meeting", label: label("会议", "Meeting"), active: true },
  { id: "4", code: "training", label: label("培训", "Training"), active: true },
];
const dispositions = [
  { id: "1", code: "consult", label: label("咨询", "Enquiry"), parent: null, active: true },
  {
    id: "2",
    code: "consult.price",
    label: label("价格咨询", "Price enquiry"),
    parent: "consult",
    active: true,
  },
  {
    id: "3",
    code: "consult.product",
    label: label("产品咨询", "Product enquiry"),
    parent: "consult",
    active: true,
  },
  { id: "4", code: "order", label: label("下单", "Order"), parent: null, active: true },
  { id: "5", code: "complaint", label: label("投诉", "Complaint"), parent: null, active: true },
  { id: "6", code: "callback", label: label("需回访", "Call back"), parent: null, active: true },
  { id: "7", code: "wrong", label: label("打错", "Wrong number"), parent: null, active: true },
];
const option = (value: string, zh: string, en: string) => ({ value, label: label(zh, en) });
const forms = [
  {
    id: "f1",
    name: "consult",
    label: label("咨询接待单", "Enquiry"),
    opens: [],
    makes: [],
    fields: [
      {
        key: "topic",
        label: label("来电原因", "Topic"),
        type: "select",
        required: true,
        options: [
          option("price", "价格", "Price"),
          option("stock", "库存", "Stock"),
          option("delivery", "交付", "Delivery"),
        ],
      },
      { key: "product", label: label("产品", "Product"), type: "text" },
      { key: "quantity", label: label("数量", "Quantity"), type: "number" },
      { key: "until", label: label("答复期限", "Answer until"), type: "date" },
      { key: "detail", label: label("内容", "What he wants"), type: "textarea" },
      { key: "urgent", label: label("加急", "Urgent"), type: "boolean" },
    ],
  },
  {
    id: "f2",
    name: "customer",
    label: label("客户字段", "Customer fields"),
    opens: [],
    makes: [],
    fields: [
      { key: "region", label: label("地区", "Region"), type: "text" },
      { key: "contract", label: label("合同编号", "Contract"), type: "text" },
    ],
  },
];

export class FakeApi {
  readonly log: Asked[] = [];
  /** What was asked to read, with the query of the address. */
  readonly reads: string[] = [];
  signedIn: Me | null = world.meAgent;
  /** Answers that a test puts before the usual ones, by "METHOD path". */
  readonly instead = new Map<string, () => Answer>();
  /** What an answer waits for on its way, by "METHOD path". */
  readonly late = new Map<string, () => Promise<unknown>>();
  forms = new Map<string, unknown>();

  answer(method: string, path: string, body?: unknown): Answer {
    if (method !== "GET") this.log.push({ method, path, body });
    const special = this.instead.get(`${method} ${path}`);
    if (special) return special();
    if (path === "/auth/session") return this.session(method, body);
    if (!this.signedIn) return problem(401, "not-authenticated");
    return method === "GET" ? this.read(path) : this.write(method, path, body);
  }

  private session(method: string, body: unknown): Answer {
    if (method === "DELETE") this.signedIn = null;
    else if ((body as { password: string }).password !== "linedesk-demo")
      return problem(401, "wrong-credentials");
    else
      this.signedIn =
        (body as { username: string }).username === "supervisor"
          ? world.meSupervisor
          : world.meAgent;
    return DONE;
  }

  private read(path: string): Answer {
    const fixed: Record<string, unknown> = {
      "/me": this.signedIn,
      "/me/phone": {
        account: "agent1-web",
        uri: "sip:agent1-web@linedesk",
        password: "x",
        ws_path: "/sip",
        realm: "linedesk",
        ice_servers: [],
      },
      "/reasons": page(reasons),
      "/dispositions": page(dispositions),
      "/forms": page(forms),
      "/queues": page(live.queueViews),
      "/directory": live.directory,
      "/flows": page(world.flows),
      "/customers": page(world.customers),
      "/interactions": page(world.interactions),
    };
    if (path in fixed) return ok(fixed[path]);
    const found = work.read(path);
    if (found !== undefined) return ok(found);
    const [, noun, id, part] = path.split("/");
    if (noun === "customers")
      return ok(
        part
          ? page(world.timeline)
          : {
              ...world.customer,
              ...world.customers.find((one) => one.id === id),
              numbers: world.customer.numbers,
            },
      );
    if (noun === "interactions" && part === "form")
      return ok(this.forms.get(id ?? "") ?? { fields: {} });
    if (noun === "interactions" && part === "timeline") return ok(page(world.facts));
    if (path.endsWith("/recording/peaks")) return ok(world.peaks);
    const one = world.interactions.find((item) => item.id === id);
    return noun === "interactions" && one ? ok(one) : problem(404, "not-found");
  }

  private write(method: string, path: string, body: unknown): Answer {
    if (path === "/calls") return { status: 202, body: { id: "k7" } };
    if (method === "POST" && path === "/customers")
      return { status: 201, body: { ...world.customer, ...(body as object), id: "c99" } };
    const made = work.write(method, path, body);
    if (made !== undefined) return { status: method === "POST" ? 201 : 200, body: made };
    if (method === "PATCH") return ok({ ...world.customer, ...(body as object) });
    if (path.endsWith("/form")) {
      this.forms.set(path.split("/")[2] ?? "", body);
      return ok({ ...(body as object), saved_at: new Date().toISOString() });
    }
    return DONE;
  }
}
