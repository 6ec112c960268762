import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAct } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";

type Kept = { id: string; version: number };
type Of<Row extends Kept, Change extends object> = {
  noun: string;
  nameOf: (row: Row) => string;
  edit: (id: string, change: Change & { version: number }) => Promise<Kept>;
  /** The row as a change would say it. */
  was: (row: Row) => object;
};

/** Keeps what was changed in a cell of the list, unless somebody was faster; with a way back. */
export function useCellChange<Row extends Kept, Change extends object>(of: Of<Row, Change>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const tell = useUndo();
  const told = () => client.invalidateQueries({ queryKey: [of.noun] });
  return async (row: Row, change: Change): Promise<boolean> => {
    const keeping = of.edit(row.id, { ...change, version: row.version });
    const done = await run(keeping);
    await told();
    if (!done) return false;
    const { version } = await keeping;
    const before = only(of.was(row), Object.keys(change)) as Change;
    tell(t("lists.kept", { name: of.nameOf(row) }), async () => {
      await of.edit(row.id, { ...before, version });
      await told();
    });
    return true;
  };
}

const only = (all: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
