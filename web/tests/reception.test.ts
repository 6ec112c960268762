import { describe, expect, it } from "vitest";
import type { FormField, ReceptionForm } from "@/api/types";
import { asked, formFor, missing } from "@/features/workspace/reception";
import { callView } from "./support/floor";

const nothing = { queue: null, called: null, node: null, exit: null };
const form = (name: string, ...opens: object[]): ReceptionForm =>
  ({ name, fields: [], makes: [], opens: opens.map((rule) => ({ ...nothing, ...rule })) }) as never;
const forms = [
  form("general"),
  form("sales", { queue: "sales" }),
  form("consult", { node: "person", exit: "1" }),
  form("urgent", { node: "person", exit: "1", queue: "sales" }),
];
const via = (exit: string, queue: string) => ({
  ...callView,
  queue,
  flow_path: [{ node: "person", kind: "menu", exit }],
});

describe("the reception form (A-052)", () => {
  it("is the one of the branch that the caller chose", () => {
    expect(formFor(forms, via("1", "service"))?.name).toBe("consult");
    expect(formFor(forms, via("2", "sales"))?.name).toBe("sales");
  });
  it("is the one whose rule says most, and a general one without any rule", () => {
    expect(formFor(forms, via("1", "sales"))?.name).toBe("urgent");
    expect(formFor(forms, via("9", "service"))?.name).toBe("general");
  });
  it("asks for a field only where its condition holds", () => {
    const field = (key: string, more: object = {}) =>
      ({ key, label: {}, type: "text", options: [], required: false, ...more }) as FormField;
    const fields = [
      field("kind"),
      field("why", { when: { field: "kind", values: ["complaint"] }, required: true }),
      field("who", { when: { field: "why", values: ["staff"] } }),
    ];
    const keys = (values: Record<string, string>) => asked(fields, values).map((one) => one.key);
    expect(keys({ kind: "advice", why: "staff" })).toEqual(["kind"]);
    expect(keys({ kind: "complaint", why: "staff" })).toEqual(["kind", "why", "who"]);
    expect(missing(fields, { kind: "complaint" }).map((one) => one.key)).toEqual(["why"]);
    expect(missing(fields, { kind: "advice" })).toEqual([]);
  });
});
