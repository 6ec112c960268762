import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActButton } from "@/components/ActButton";
import { useAct } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";
import css from "@/components/views.module.css";

/** Those of the list that are meant: the chosen ones, or all that its filters find. */
type Meant = { ids: string[] } | { filters: Record<string, unknown> };
type Done = { id: string | null; changed: number };
type Props = {
  noun: string;
  chosen: readonly string[];
  filters: object;
  total: number;
  /** What shall be; empty: nothing yet. */
  change: object;
  ask: (meant: Meant & { dry: boolean }) => Promise<Done>;
  undo: (id: string) => Promise<unknown>;
  onDone: () => void;
  children: ReactNode;
};

/** The chosen ones, or all that the list finds, changed at once: counted, then done, then undone. */
export function BulkBar(props: Props) {
  const { noun, chosen, filters, total, change, ask, undo, onDone, children } = props;
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const [counted, setCounted] = useState<{ of: string; changed: number } | null>(null);
  const meant: Meant = all ? { filters: found(filters) } : { ids: [...chosen] };
  const asked = JSON.stringify([meant, change]);
  const known = counted?.of === asked ? counted.changed : null;
  const told = () => client.invalidateQueries({ queryKey: [noun] });
  const count = async () => {
    const counting = ask({ ...meant, dry: true });
    if (await run(counting)) setCounted({ of: asked, changed: (await counting).changed });
  };
  const act = async () => {
    const doing = ask({ ...meant, dry: false });
    const done = await run(doing);
    await told();
    if (!done) return;
    const { id, changed } = await doing;
    onDone();
    tell(t("lists.changed", { n: changed }), id ? () => undo(id).then(told) : undefined);
  };
  return (
    <div className={css.bulk} role="group" aria-label={t("lists.chosen", { n: chosen.length })}>
      <strong>{t("lists.chosen", { n: all ? total : chosen.length })}</strong>
      {total > chosen.length && (
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t("lists.all", { n: total })}
        </Checkbox>
      )}
      {children}
      <ActButton disabled={Object.keys(change).length === 0} onAct={() => count()}>
        {t("lists.count")}
      </ActButton>
      {known !== null && <span role="status">{t("lists.wouldChange", { n: known })}</span>}
      <ActButton type="primary" disabled={!known} onAct={() => act()}>
        {t("lists.act")}
      </ActButton>
      <Button type="text" onClick={onDone}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}

const WALKING = ["limit", "offset", "page", "sort"];

/** The filters without the page and its order. */
const found = (filters: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !WALKING.includes(key)));

/** What was left empty stays as it is. */
export const given = <C extends object>(change: C): C =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  ) as C;
