import { ThemeName } from "@/features/setup/cells";
import type { Noun } from "@/features/setup/noun";
import { bodyOf as stepsBody, scriptOf } from "@/features/setup/script";
import { bodyOf as pathBody, FIRST_PATH, pathOf } from "@/features/setup/path";

/** What people work on, each kind with its own path; what is said; what can be booked. */
export const caseTypes: Noun = {
  path: "case-types",
  columns: [
    { key: "code" },
    { key: "label" },
    { key: "noun" },
    { key: "team_id" },
    { key: "active" },
  ],
  fields: [
    {
      key: "noun",
      type: "choice",
      choices: ["ticket", "order", "opportunity"],
      start: "ticket",
      once: true,
    },
    { key: "code", type: "text", required: true, help: "workCode" },
    { key: "label", type: "label", start: {} },
    { key: "path", type: "path", start: FIRST_PATH, read: pathOf },
    { key: "targets", type: "targets", start: {} },
    { key: "calendar_id", type: "one", of: "calendars", by: "id", help: "workCalendar" },
    { key: "team_id", type: "one", of: "teams", by: "id" },
    { key: "rank", type: "number", min: 0, max: 1000, start: 0 },
    { key: "active", type: "switch", start: true },
  ],
  sent: pathBody,
};

/** Who is told what customers say about something: the product's owner. */
export const themes: Noun = {
  path: "themes",
  remade: true,
  columns: [{ key: "name", render: ThemeName }, { key: "owner_id" }],
  fields: [
    { key: "name", type: "text", required: true, help: "theme" },
    { key: "owner_id", type: "one", of: "users", by: "id", required: true, help: "themeOwner" },
  ],
};

export const scripts: Noun = {
  path: "scripts",
  columns: [{ key: "name" }, { key: "label" }, { key: "active" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "label", type: "label", start: {} },
    { key: "script", type: "script", start: scriptOf(null), read: scriptOf },
    { key: "active", type: "switch", start: true },
  ],
  sent: stepsBody,
};

export const resources: Noun = {
  path: "resources",
  columns: [
    { key: "name" },
    { key: "label" },
    { key: "calendar_id" },
    { key: "slot_minutes" },
    { key: "active" },
  ],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "label", type: "label", start: {} },
    { key: "calendar_id", type: "one", of: "calendars", by: "id", help: "workCalendar" },
    { key: "slot_minutes", type: "number", min: 5, max: 1440, start: 30 },
    { key: "active", type: "switch", start: true },
  ],
};
