import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeCustomers, undoCustomers, type Bulk } from "@/api/lists";
import { useAct } from "@/components/useAct";
import { CATEGORIES, useCategory } from "@/components/useCategory";
import { usePeople } from "@/components/usePeople";
import { useUndo } from "@/components/useUndo";
import css from "@/components/views.module.css";

type Props = {
  chosen: readonly string[];
  filters: object;
  total: number;
  onDone: () => void;
};
type Change = Pick<Bulk, "owner_id" | "category" | "add_tags" | "remove_tags">;

/** The chosen ones, or all that the list finds, changed at once: counted, then done, then undone. */
export function BulkChange({ chosen, filters, total, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const [change, setChange] = useState<Partial<Change>>({});
  const [counted, setCounted] = useState<number | null>(null);
  const who = all ? { filters: { ...filters } } : { ids: [...chosen] };
  const told = () => client.invalidateQueries({ queryKey: ["customers"] });
  const set = (next: Partial<Change>) => {
    setChange(given({ ...change, ...next }));
    setCounted(null);
  };
  const count = async () => {
    const counting = changeCustomers({ ...who, ...change, dry: true } as Bulk);
    if (await run(counting)) setCounted((await counting).changed);
  };
  const act = async () => {
    const doing = changeCustomers({ ...who, ...change, dry: false } as Bulk);
    if (!(await run(doing))) return;
    const { id, changed } = await doing;
    await told();
    onDone();
    const back = () => undoCustomers(id ?? "").then(told);
    tell(t("lists.changed", { n: changed }), id ? back : undefined);
  };
  const ready = Object.keys(change).length > 0;
  return (
    <div className={css.bulk} role="group" aria-label={t("lists.chosen", { n: chosen.length })}>
      <strong>{t("lists.chosen", { n: all ? total : chosen.length })}</strong>
      {total > chosen.length && (
        <Checkbox
          checked={all}
          onChange={({ target }) => {
            setAll(target.checked);
            setCounted(null);
          }}
        >
          {t("lists.all", { n: total })}
        </Checkbox>
      )}
      <Wanted change={change} onChange={set} />
      <Button disabled={!ready} onClick={() => void count()}>
        {t("lists.count")}
      </Button>
      {counted !== null && <span role="status">{t("lists.wouldChange", { n: counted })}</span>}
      <Button type="primary" disabled={!counted} onClick={() => void act()}>
        {t("lists.act")}
      </Button>
      <Button type="text" onClick={onDone}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}

/** What was left empty stays as it is. */
const given = (change: Partial<Change>): Partial<Change> =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value && value.length > 0),
  ) as Partial<Change>;

type WantedProps = { change: Partial<Change>; onChange: (change: Partial<Change>) => void };

function Wanted({ change, onChange }: WantedProps) {
  const { t } = useTranslation();
  const nameOf = useCategory();
  const { people } = usePeople();
  const tags = (name: "add_tags" | "remove_tags") => (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      style={{ minWidth: 130 }}
      tokenSeparators={[",", "，"]}
      placeholder={t(`lists.${name}`)}
      aria-label={t(`lists.${name}`)}
      value={change[name] ?? []}
      onChange={(value: string[]) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 160 }}
        placeholder={t("lists.newOwner")}
        aria-label={t("lists.newOwner")}
        value={change.owner_id ?? null}
        options={people.map(({ value, label }) => ({ value, label }))}
        onChange={(owner_id) => onChange({ owner_id })}
      />
      <Select
        allowClear
        style={{ width: 130 }}
        placeholder={t("lists.newCategory")}
        aria-label={t("lists.newCategory")}
        value={change.category ?? null}
        options={CATEGORIES.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(category) => onChange({ category })}
      />
      {tags("add_tags")}
      {tags("remove_tags")}
    </>
  );
}
