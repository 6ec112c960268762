import { useState, type HTMLAttributes, type KeyboardEvent } from "react";

type Acts<Row> = {
  open?: ((row: Row) => void) | undefined;
  choose?: ((row: Row) => void) | undefined;
};

/** Rows by keyboard: up and down walk, Home and End jump, Enter opens, space chooses. */
export function useRowKeys<Row>({ open, choose }: Acts<Row>) {
  const [at, setAt] = useState(0);
  return (row: Row, index = 0): HTMLAttributes<HTMLElement> => ({
    tabIndex: index === at ? 0 : -1,
    onFocus: () => setAt(index),
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget) return;
      const next = neighbour(event);
      if (next) next.focus();
      else if (event.key === "Enter" && open) open(row);
      else if (event.key === " " && choose) choose(row);
      else return;
      event.preventDefault();
    },
  });
}

/** The row that the key leads to; none for other keys and beyond the edges. */
function neighbour({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const rows = [
    ...(currentTarget.parentElement?.querySelectorAll<HTMLElement>("tr[data-row-key]") ?? []),
  ];
  const here = rows.indexOf(currentTarget);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key];
  return to === undefined ? null : (rows[to] ?? currentTarget);
}
