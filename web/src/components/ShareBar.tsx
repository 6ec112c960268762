import { Tooltip } from "antd";
import css from "@/components/sharebar.module.css";

type Props = { share: number | null; shown: string; words: string; wanted?: number };

const PERCENT = 100;

/** A share as a bar with its figure; `wanted`: a mark, and red for what stays below it. */
export function ShareBar({ share, shown, words, wanted }: Props) {
  const short = wanted !== undefined && share !== null && share < wanted;
  return (
    <Tooltip title={words}>
      <span className={css.bar} tabIndex={0} aria-label={words} role="img">
        <span className={css.track}>
          <span
            className={short ? css.short : css.full}
            style={{ width: `${(share ?? 0) * PERCENT}%` }}
          />
          {wanted !== undefined && (
            <span className={css.wanted} style={{ left: `${wanted * PERCENT}%` }} />
          )}
        </span>
        <span className={`${css.figure} digits`}>{shown}</span>
      </span>
    </Tooltip>
  );
}
