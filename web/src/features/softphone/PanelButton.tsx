import { Popover } from "antd";
import { useState, type ReactNode } from "react";
import type { Why } from "@/features/softphone/buttons";
import { CallButton } from "@/features/softphone/CallButton";
import css from "@/features/softphone/moving/moving.module.css";
import { useShortcuts } from "@/features/softphone/useShortcuts";

type Props = {
  label: string;
  icon: ReactNode;
  why: Why | null;
  shortcut: string;
  pressed?: boolean;
  small?: boolean; // as wide as what is in it
  children: (close: () => void) => ReactNode;
};

/** A button of the bar that opens a small panel below it; Escape closes, the screen stays in sight. */
export function PanelButton({ label, icon, why, shortcut, pressed, small, children }: Props) {
  const [wanted, setOpen] = useState(false);
  const open = wanted && why === null;
  const close = () => setOpen(false);
  useShortcuts({
    [shortcut]: () => setOpen(!open && why === null),
    ...(open && { Escape: close }),
  });
  const panel = (
    <section className={small ? "" : css.panel} aria-label={label}>
      {children(close)}
    </section>
  );
  return (
    <Popover
      open={open}
      onOpenChange={(next) => setOpen(next && why === null)}
      trigger="click"
      placement="bottom"
      content={open ? panel : null}
      destroyOnHidden
    >
      <span>
        <CallButton
          label={label}
          icon={icon}
          why={why}
          shortcut={shortcut}
          open={open}
          onPress={() => setOpen(!open)}
          {...(pressed === undefined ? {} : { pressed })}
        />
      </span>
    </Popover>
  );
}
