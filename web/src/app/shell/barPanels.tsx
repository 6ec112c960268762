import { lazy, Suspense } from "react";
import { Waiting } from "@/components/Waiting";
import type { Panels } from "@/features/softphone/panels";

// Fetched when they are opened: every page has the bar.
const BarCallback = lazy(async () => ({
  default: (await import("@/features/callbacks/BarCallback")).BarCallback,
}));
const Replay = lazy(async () => ({
  default: (await import("@/features/interactions/Replay")).Replay,
}));

export const barPanels: Panels = {
  callback: (call, close) => (
    <Suspense fallback={<Waiting />}>
      <BarCallback call={call} onDone={close} />
    </Suspense>
  ),
  replay: (call) => (
    <Suspense fallback={<Waiting />}>
      <Replay present={call && call.state !== "wrap_up" ? call.interaction_id : null} />
    </Suspense>
  ),
};
