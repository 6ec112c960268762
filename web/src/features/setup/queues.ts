import { Strategy, Target } from "@/features/setup/cells";
import { NextCalls } from "@/features/setup/NextCalls";
import type { Noun } from "@/features/setup/noun";

export const queues: Noun = {
  path: "queues",
  columns: [
    { key: "name" },
    { key: "label" },
    { key: "strategy", render: Strategy },
    { key: "members" },
    { key: "target_share", render: Target },
  ],
  fields: [
    { key: "name", type: "text", required: true },
    { key: "label", type: "label" },
    {
      key: "strategy",
      type: "choice",
      start: "longest_idle",
      choices: [
        "longest_idle",
        "round_robin",
        "fewest_calls",
        "ring_all",
        "priority",
        "best_skill",
        "spare",
      ],
    },
    { key: "members", type: "many", of: "agents", by: "username", start: [] },
    { key: "skills", type: "skills", start: [] },
    { key: "offer_seconds", type: "number", min: 3, max: 120, start: 15 },
    {
      key: "wrap_up",
      type: "choice",
      start: "timed",
      choices: ["optional", "timed", "forced", "discretionary"],
    },
    { key: "wrap_up_seconds", type: "number", min: 0, max: 3600, start: 30 },
    { key: "target_seconds", type: "number", min: 0, max: 3600, start: 20 },
    { key: "target_share", type: "percent", start: 0.8 },
    { key: "short_abandon_seconds", type: "number", min: 0, max: 3600, start: 5 },
    { key: "announce_every", type: "number", min: 0, max: 3600, start: 30 },
    { key: "capacity", type: "number", min: 0, max: 100_000, start: 0 },
    { key: "kept_seats", type: "number", min: 0, max: 1000, start: 0 },
    { key: "kept_priority", type: "number", min: 1, max: 100, start: 1 },
    { key: "overtaken_limit", type: "number", min: 0, max: 1000, start: 20 },
    { key: "personal_seconds", type: "number", min: 0, max: 300, start: 10 },
    { key: "after_flow_id", type: "one", of: "flows", by: "id" },
  ],
  extra: NextCalls,
};
