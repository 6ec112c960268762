import { useSpan } from "@/components/useSpan";
import { useNow } from "@/lib/clock";
import { unixSeconds } from "@/lib/time";
import css from "@/features/tickets/clock.module.css";

const DAY = 86_400;

export function ageClass(days: number): string {
  if (days >= 30) return css.age30 ?? "";
  if (days >= 7) return css.age7 ?? "";
  if (days >= 3) return css.age3 ?? "";
  return days >= 1 ? (css.age1 ?? "") : (css.age0 ?? "");
}

/** How long it has been open; older is darker. An ended one keeps the age it ended with. */
export function Age({ opened, closed }: { opened: string; closed: string | null }) {
  const now = useNow();
  const inWords = useSpan();
  const seconds = Math.max(0, (unixSeconds(closed) ?? now) - (unixSeconds(opened) ?? now));
  const style = closed ? css.calm : ageClass(seconds / DAY);
  return <span className={`${css.age} ${style} digits`}>{inWords(seconds)}</span>;
}
