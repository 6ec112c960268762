import type { ReactNode } from "react";
import css from "@/components/facts.module.css";

type Props = { facts: (readonly [string, ReactNode])[] };

/** Names and values; what is not known is left out. */
export function Facts({ facts }: Props) {
  return (
    <dl className={css.facts}>
      {facts
        .filter(
          ([, value]) => value !== null && value !== undefined && value !== "" && value !== false,
        )
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
