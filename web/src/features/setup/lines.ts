import { Registration, TrunkState, Until } from "@/features/setup/cells";
import type { Noun } from "@/features/setup/noun";
import { TestCall } from "@/features/setup/TestCall";

export const numbers: Noun = {
  path: "numbers",
  remade: true,
  columns: [{ key: "number" }, { key: "label" }, { key: "flow_id" }],
  fields: [
    { key: "number", type: "text", required: true },
    { key: "label", type: "text" },
    { key: "flow_id", type: "one", of: "flows", by: "id", required: true },
  ],
};

export const trunks: Noun = {
  path: "trunks",
  columns: [
    { key: "name" },
    { key: "state", render: TrunkState },
    { key: "registration", render: Registration },
    { key: "host" },
    { key: "outbound" },
    { key: "rank" },
    { key: "match" },
  ],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "host", type: "text" },
    { key: "match", type: "words", start: [] },
    { key: "outbound", type: "switch", start: false },
    { key: "rank", type: "number", min: 1, max: 99, start: 1 },
    { key: "registers", type: "switch", start: false },
    { key: "username", type: "text" },
    { key: "password", type: "secret" },
  ],
  extra: TestCall,
};

export const blocklist: Noun = {
  path: "blocklist",
  remade: true,
  columns: [{ key: "number" }, { key: "reason" }, { key: "until", render: Until }],
  fields: [
    { key: "number", type: "text", required: true },
    { key: "reason", type: "text" },
    { key: "until", type: "moment" },
  ],
};

export const sources: Noun = {
  path: "sources",
  columns: [{ key: "name" }, { key: "method" }, { key: "url" }, { key: "header_names" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "url", type: "text", required: true },
    { key: "method", type: "choice", choices: ["GET", "POST"], start: "GET" },
    { key: "headers", type: "headers" },
    { key: "seconds", type: "number", min: 0.1, max: 5, start: 2 },
    { key: "allow_internal", type: "switch", start: false },
  ],
};
