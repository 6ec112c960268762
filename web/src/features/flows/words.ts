import type { TFunction } from "i18next";
import type { FlowNode, Problem, Verdict } from "@/api/flows";
import { KEYS } from "@/features/flows/edits";

export const kindName = (t: TFunction, kind: string): string =>
  t(`flow.kind.${kind}.name`, { defaultValue: kind });

/** An exit as a person says it: "Key 0", "No answer", or the value itself. */
export const exitName = (t: TFunction, exit: string): string =>
  KEYS.includes(exit)
    ? t("flow.key", { key: exit })
    : t(`flow.exit.${exit}`, { defaultValue: exit });

export const settingName = (t: TFunction, setting: string): string =>
  t(`flow.setting.${setting}`, { defaultValue: setting });

/** The one thing about a node that one wants to see without opening it. */
export function summaryOf(node: FlowNode): string {
  const { settings } = node;
  const text = (key: string) => (typeof settings[key] === "string" ? String(settings[key]) : "");
  const prompts = settings.prompts;
  const said = Array.isArray(prompts) ? prompts.join(", ") : text("prompts");
  const leads = ["queue", "agent", "calendar", "flow", "source", "on", "to", "number"];
  const led = leads.map(text).find(Boolean);
  if (node.kind === "set") return Object.keys((settings.values as object) ?? {}).join(", ");
  return ["play", "menu", "collect", "hangup", "voicemail"].includes(node.kind)
    ? said
    : (led ?? said);
}

/** What is wrong with a setting: "Steps, 2, To". */
const placeOf = (t: TFunction, { setting = "", number, part }: Problem["values"]): string =>
  [settingName(t, setting), number, part && settingName(t, part)].filter(Boolean).join(" · ");

/** A problem in the reader's language; the server's own words where we have none. */
export function problemSentence(t: TFunction, problem: Problem): string {
  const { exit, setting, noun, why, message } = problem.values;
  return t(`flow.problem.${problem.code}`, {
    ...problem.values,
    ...(exit === undefined ? {} : { exit: exitName(t, exit) }),
    ...(setting === undefined ? {} : { setting: placeOf(t, problem.values) }),
    ...(why === undefined
      ? {}
      : { message: t(`flow.mistake.${why}`, { ...problem.values, defaultValue: message }) }),
    ...(noun === undefined ? {} : { noun: settingName(t, noun) }),
    ...(problem.code === "self-service-alone" && problem.values.way === "0"
      ? { context: "key" }
      : {}),
    defaultValue: problem.text,
  });
}

/** What came otherwise in a test, where and how, in the reader's language. */
export function otherwiseSentence(t: TFunction, problem: NonNullable<Verdict["problem"]>): string {
  const { line, step, code, values, text } = problem;
  const { exit, why, message } = values;
  const what = t(`flowTest.otherwise.${code}`, {
    ...values,
    ...(exit === undefined ? {} : { exit: exitName(t, exit) }),
    ...(why === undefined ? {} : { why: t(`flowTest.refusal.${why}`, { defaultValue: why }) }),
    ...(message === undefined ? {} : { message: t(`problem.${why}`, { defaultValue: message }) }),
    defaultValue: text,
  });
  return t(step ? "flowTest.where.step" : "flowTest.where.line", { line, step, what });
}

/** A file of tests, or what one is typing, that is no list of stories. */
export const unread = (t: TFunction, file: string): string =>
  t(file ? "flowTest.unread.file" : "flowTest.unread.text", { file });
