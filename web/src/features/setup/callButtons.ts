import { Embed } from "@/features/setup/Embed";
import type { Noun } from "@/features/setup/noun";

export const callButtons: Noun = {
  path: "call-buttons",
  columns: [{ key: "name" }, { key: "origins" }, { key: "active" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "number_id", type: "one", of: "numbers", by: "id", required: true },
    { key: "origins", type: "origins", start: [], required: true },
    { key: "calendar_id", type: "one", of: "calendars", by: "id" },
    { key: "language", type: "choice", choices: ["zh", "en"] },
    { key: "per_minute", type: "number", min: 1, max: 1000, start: 30 },
    { key: "per_address", type: "number", min: 1, max: 100, start: 5 },
    { key: "at_once", type: "number", min: 1, max: 500, start: 10 },
    { key: "video", type: "switch", start: false },
    { key: "active", type: "switch", start: true },
  ],
  extra: Embed,
};
