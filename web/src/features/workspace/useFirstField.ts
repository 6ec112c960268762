import { useEffect, useRef, type RefObject } from "react";

/**
 * The form is in focus when the talk begins, so that writing needs no click; a hand that is
 * already in some field is not led away from it.
 */
export function useFirstField(talks: boolean | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!talks || document.activeElement?.matches("input, textarea")) return;
    box.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [talks]);
  return box;
}
