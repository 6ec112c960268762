import { Popover, type PopoverProps } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

type Props = Pick<PopoverProps, "placement" | "title"> & {
  content: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** What a button opens beside itself, also for the keyboard: it takes the focus, and gives it back
 * when Escape closes it or Tab walks out of it. */
export function PopOver({ content, open, onOpenChange, children, ...popover }: Props) {
  const [own, setOwn] = useState(false);
  const turn = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return (
    <Popover
      {...popover}
      trigger="click"
      destroyOnHidden
      open={open ?? own}
      onOpenChange={turn}
      content={<Inside onLeave={() => turn(false)}>{content}</Inside>}
    >
      {children}
    </Popover>
  );
}

function Inside({ children, onLeave }: { children: ReactNode; onLeave: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useEffect(() => {
    focusable(box.current)[0]?.focus({ preventScroll: true });
    // Who has clicked elsewhere has the focus there.
    return () => void (document.activeElement === document.body && before?.focus());
  }, [before]);
  const leave = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!leaves(event, box.current)) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
    before?.focus();
  };
  return (
    <div ref={box} onKeyDown={leave}>
      {children}
    </div>
  );
}

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex='0']";

const focusable = (box: HTMLElement | null): HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []),
];

/** Escape, unless it closes a list of choices; Tab at either end. */
function leaves({ key, shiftKey, target }: KeyboardEvent, box: HTMLElement | null): boolean {
  const here = target as HTMLElement;
  if (key === "Escape") return here.getAttribute("aria-expanded") !== "true";
  if (key !== "Tab") return false;
  return focusable(box).at(shiftKey ? 0 : -1) === here;
}
