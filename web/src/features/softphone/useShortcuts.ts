import { useEffect, useRef } from "react";

export type Shortcuts = Partial<Record<string, () => void>>;

/** "F8", "Alt+M": function keys and Alt chords, which no text field needs. */
export function chord(event: Pick<KeyboardEvent, "key" | "code" | "altKey">): string {
  if (event.altKey && /^Key[A-Z]$/.test(event.code)) return `Alt+${event.code.slice(3)}`;
  return event.key;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const present = useRef(shortcuts);
  useEffect(() => {
    present.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = present.current[chord(event)];
      if (!run || event.ctrlKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
