import type { ReactNode } from "react";
import type { CallView } from "@/realtime/views";

/** What other features put below buttons of the bar; `call` is the present one. */
export type Panels = {
  callback: (call: CallView | null, close: () => void) => ReactNode;
  replay: (call: CallView | null) => ReactNode;
};
