import { Listen } from "@/features/setup/cells";
import type { Noun } from "@/features/setup/noun";

export const prompts: Noun = {
  path: "prompts",
  remade: true,
  columns: [{ key: "name" }, { key: "texts" }, { key: "listen", render: Listen }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "texts", type: "texts", start: {} },
  ],
};

/** A new flow says goodbye until somebody draws more. */
const FIRST_DRAFT = {
  start: "goodbye",
  language: "zh",
  nodes: { goodbye: { kind: "hangup", settings: { prompts: ["goodbye"] }, exits: {} } },
};

export const flows: Noun = {
  path: "flows",
  columns: [{ key: "name" }, { key: "label" }, { key: "published" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "label", type: "label" },
    { key: "draft", type: "text", start: FIRST_DRAFT, once: true },
  ],
  page: (row) => row.id,
};
