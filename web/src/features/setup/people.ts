import { Allowance } from "@/features/setup/cells";
import type { Field, Noun } from "@/features/setup/noun";

export const users: Noun = {
  path: "users",
  columns: [
    { key: "username" },
    { key: "name" },
    { key: "roles" },
    { key: "team_id" },
    { key: "disabled" },
  ],
  fields: [
    { key: "username", type: "text", required: true },
    { key: "name", type: "text", required: true },
    { key: "password", type: "secret", required: true },
    {
      key: "roles",
      type: "words",
      choices: ["agent", "supervisor", "analyst", "admin"],
      start: ["agent"],
    },
    { key: "team_id", type: "one", of: "teams", by: "id" },
    { key: "language", type: "choice", choices: ["zh", "en"] },
    { key: "disabled", type: "switch", start: false },
  ],
};

export const teams: Noun = {
  path: "teams",
  remade: true,
  columns: [{ key: "name" }],
  fields: [{ key: "name", type: "text", required: true }],
};

export const agents: Noun = {
  path: "agents",
  columns: [
    { key: "username" },
    { key: "name" },
    { key: "extension" },
    { key: "queues" },
    { key: "skills" },
    { key: "device" },
  ],
  fields: [
    { key: "username", type: "text", required: true, once: true },
    { key: "extension", type: "text" },
    { key: "device", type: "choice", choices: ["browser", "desk"], start: "browser" },
    { key: "outside_number", type: "text" },
    { key: "queues", type: "many", of: "queues", by: "name", start: [] },
    { key: "ranks", type: "grades", of: "queues", max: 9, start: {} },
    { key: "skills", type: "grades", of: "skills", max: 10, start: {}, help: "ownSkills" },
    { key: "pin", type: "secret" },
    { key: "desk_password", type: "secret" },
    { key: "bot", type: "switch", start: false },
  ],
};

const CODED: Field[] = [
  { key: "code", type: "text", required: true },
  { key: "label", type: "label" },
  { key: "active", type: "switch", start: true },
  { key: "rank", type: "number", min: 0, max: 999, start: 0 },
];

export const reasons: Noun = {
  path: "reasons",
  remade: true,
  columns: [
    { key: "code" },
    { key: "label" },
    { key: "allowance_minutes", render: Allowance },
    { key: "active" },
  ],
  fields: [...CODED, { key: "allowance_minutes", type: "number", min: 0, max: 1440, start: 0 }],
};

export const dispositions: Noun = {
  path: "dispositions",
  remade: true,
  columns: [{ key: "code" }, { key: "label" }, { key: "rank" }, { key: "active" }],
  fields: CODED,
};

export const skills: Noun = {
  path: "skills",
  remade: true,
  columns: [{ key: "name" }, { key: "label" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "label", type: "label" },
  ],
};
