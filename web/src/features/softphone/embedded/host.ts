import { useEffect, type RefObject } from "react";
import { dial } from "@/api/calls";
import { useAct } from "@/components/useAct";
import { dialable } from "@/features/softphone/targets/targets";
import { tellPhone } from "@/phone/phone";
import { useMine, useMyCall } from "@/realtime/live";
import type { CallView } from "@/realtime/views";

/**
 * The page of another site that holds the bar. Only sites that the house has named can hold it, and
 * the browser hands a message to a page of the named origin alone.
 */
const FLOATING = ["popover", "dropdown", "select-dropdown", "message-notice", "modal"]
  .map((name) => `.ant-${name}:not(.ant-${name}-hidden)`)
  .join();
const ROOM = 520; // px below the bar, for what opens there

const tell = (host: string, said: object): void => {
  if (host && window.parent !== window) window.parent.postMessage(said, host);
};

/** The page makes room for the bar, and more while something floats below it. */
export function useRoom(host: string, box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const measure = () => {
      const bar = Math.ceil(box.current?.getBoundingClientRect().height ?? 0);
      const floats = document.querySelector(FLOATING) !== null;
      tell(host, { linedesk: "size", bar, room: floats ? bar + ROOM : bar });
    };
    const sizes = new ResizeObserver(measure);
    if (box.current) sizes.observe(box.current);
    const changes = new MutationObserver(measure);
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["class"] });
    measure();
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, [host, box]);
}

/** The page's own screen pop, and its click to dial. */
export function useHost(host: string): void {
  const run = useAct();
  const call = useMyCall();
  const agent = useMine()?.agent ?? null;
  const told = JSON.stringify(call && shownTo(call));
  useEffect(() => tell(host, { linedesk: "call", detail: JSON.parse(told) }), [host, told]);
  const [presence, reason] = [agent?.presence ?? "offline", agent?.reason ?? null];
  useEffect(
    () => tell(host, { linedesk: "presence", detail: { presence, reason } }),
    [host, presence, reason],
  );
  useEffect(() => {
    const hear = ({ data, origin, source }: MessageEvent) => {
      if (source !== window.parent || origin !== host || data?.linedesk !== "dial") return;
      const number = dialable(String(data.number));
      const begin = async () => tellPhone({ type: "expect", call: (await dial(number)).id });
      void run(begin());
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [host, run]);
}

/** What a page needs for its screen pop; described in docs/integrate/softphone-bar.md. */
function shownTo(call: CallView) {
  return {
    id: call.id,
    interaction_id: call.interaction_id,
    state: call.state,
    direction: call.direction,
    number: call.direction === "inbound" ? call.caller : call.called,
    queue: call.queue,
    customer: call.customer && { id: call.customer.id, name: call.customer.name },
  };
}
