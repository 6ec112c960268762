import { Popover, type PopoverProps } from "antd";
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";

type Props = Pick<PopoverProps, "placement" | "title"> & {
  content: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** What a button opens beside itself, also for the keyboard: it takes the focus, and gives it back
 * when Escape closes it, Tab walks out of it, or what is done in it closes it. */
export function PopOver({ content, open, onOpenChange, children, ...popover }: Props) {
  const [own, setOwn] = useState(false);
  const shown = open ?? own;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const turn = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  // At once: a dialog that is opened by what is done in it gives the focus back to where it was.
  useLayoutEffect(() => {
    if (shown) before.current = document.activeElement as HTMLElement;
    else if (isLost(box.current)) before.current?.focus();
  }, [shown]);
  return (
    <Popover
      {...popover}
      trigger="click"
      destroyOnHidden
      open={shown}
      onOpenChange={turn}
      content={<Inside box={box} onLeave={() => turn(false)} children={content} />}
    >
      {children}
    </Popover>
  );
}

type InsideProps = {
  box: RefObject<HTMLDivElement | null>;
  onLeave: () => void;
  children: ReactNode;
};

function Inside({ box, onLeave, children }: InsideProps) {
  useEffect(() => focusable(box.current)[0]?.focus({ preventScroll: true }), [box]);
  const leave = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!leaves(event, box.current)) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
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

/** With what is closed; who has clicked elsewhere has the focus there. */
const isLost = (box: HTMLElement | null): boolean =>
  document.activeElement === document.body || box?.contains(document.activeElement) === true;

/** Escape, unless it closes a list of choices; Tab at either end. */
function leaves({ key, shiftKey, target }: KeyboardEvent, box: HTMLElement | null): boolean {
  const here = target as HTMLElement;
  if (key === "Escape") return here.getAttribute("aria-expanded") !== "true";
  if (key !== "Tab") return false;
  return focusable(box).at(shiftKey ? 0 : -1) === here;
}
