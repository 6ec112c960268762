import { useSince } from "@/lib/clock";
import { clock, type Moment } from "@/lib/time";
import css from "@/components/timer.module.css";

type Props = { since: Moment; amber?: number; red?: number };

/** Time since a moment, ticking on this desk; amber and red when it has lasted too long. */
export function Timer({ since, amber = Infinity, red = Infinity }: Props) {
  const seconds = useSince(since);
  if (seconds === null) return <span className="digits">–</span>;
  const colour = seconds >= red ? css.red : seconds >= amber ? css.amber : "";
  return <span className={`digits ${colour}`}>{clock(seconds)}</span>;
}
