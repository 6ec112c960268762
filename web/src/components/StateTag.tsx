import { Tag } from "antd";
import type { Label } from "@/api/types";
import { pick } from "@/lib/i18n";

const COLOURS: Record<string, string> = {
  open: "blue",
  waiting: "gold",
  confirming: "purple",
  done: "green",
  dropped: "default",
};

type Props = { state: string; label: Label; phase: string };

/** A state by its name; the colour only repeats its phase. */
export function StateTag({ state, label, phase }: Props) {
  return (
    <Tag color={COLOURS[phase] ?? "default"} variant="outlined">
      {pick(label, state)}
    </Tag>
  );
}
