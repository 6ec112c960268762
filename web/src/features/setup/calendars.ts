import { Opening } from "@/features/setup/Opening";
import type { Noun } from "@/features/setup/noun";

export const calendars: Noun = {
  path: "calendars",
  remade: true,
  columns: [{ key: "name" }, { key: "time_zone" }, { key: "country" }, { key: "switch" }],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "time_zone", type: "text", start: "Asia/Shanghai" },
    { key: "hours", type: "hours", start: {} },
    { key: "country", type: "text" },
    { key: "days", type: "days", start: {} },
    { key: "switch", type: "choice", choices: ["normal", "open", "closed"], start: "normal" },
    { key: "switch_until", type: "moment" },
    { key: "switch_label", type: "text" },
  ],
  extra: Opening,
};
