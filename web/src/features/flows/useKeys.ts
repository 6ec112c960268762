import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import type { Kind } from "@/api/flows";
import type { Panel } from "@/features/flows/Designer";
import { arranged } from "@/features/flows/layout";
import { useDesignStore } from "@/features/flows/store";

type Options = {
  mayEdit: boolean;
  kinds: ReadonlyMap<string, Kind>;
  onPanel: (panel: Panel) => void;
  flush: () => Promise<boolean>;
};

export const SHORTCUTS = [
  ["N", "add"],
  ["E", "connect"],
  ["Esc", "back"],
  ["Tab", "next"],
  ["↑ ↓ ← →", "move"],
  ["Delete", "remove"],
  ["Ctrl+Z / Ctrl+Y", "undo"],
  ["Ctrl+S", "save"],
  ["/", "find"],
  ["L", "layout"],
  ["F", "fit"],
  ["+ / -", "zoom"],
  ["P", "play"],
] as const;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** At once where it can be, for the next letter is typed into it; else when its panel is shown. */
function focus(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) found.focus();
  else setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus(), 30);
}

/** The whole designer without a mouse; letters count only while nobody types. */
export function useKeys({ mayEdit, kinds, onPanel, flush }: Options): void {
  const store = useDesignStore();
  const { fitView, zoomIn, zoomOut } = useReactFlow();
  useEffect(() => {
    const chord = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (key === "s") void flush();
      else if (typing(event.target)) return false;
      else if (key === "y" || (key === "z" && event.shiftKey)) store.getState().redo();
      else if (key === "z") store.getState().undo();
      else if (key === "f") focus("[data-find] input");
      else return false;
      return true;
    };
    const letter = (event: KeyboardEvent): boolean => {
      switch (event.key.toLowerCase()) {
        case "n":
          focus("[data-kind]");
          return mayEdit;
        case "e":
          onPanel("node");
          focus("[data-panel] [role=combobox][aria-label]");
          return true;
        case "/":
          focus("[data-find] input");
          return true;
        case "l":
          if (mayEdit) store.getState().edit((flow) => arranged(flow, kinds));
          return mayEdit;
        case "f":
          void fitView({ maxZoom: 1, duration: 200 });
          return true;
        case "+":
          void zoomIn();
          return true;
        case "-":
          void zoomOut();
          return true;
        case "p":
          onPanel("simulator");
          focus("[data-pad] button");
          return true;
        default:
          return false;
      }
    };
    const leave = ({ key, target }: KeyboardEvent): boolean => {
      if (key !== "Escape" || !(target as HTMLElement).closest("[data-panel], [data-find]"))
        return false;
      focus(".react-flow__node.selected");
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey) return;
      const plain = typing(event.target) ? leave : letter;
      const done = event.ctrlKey || event.metaKey ? chord(event) : plain(event);
      if (done) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [fitView, flush, kinds, mayEdit, onPanel, store, zoomIn, zoomOut]);
}
