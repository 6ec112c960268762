import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeCustomers, undoCustomers, type Bulk } from "@/api/lists";
import { BulkBar, given } from "@/components/BulkBar";
import { BulkSelect } from "@/components/BulkSelect";
import { CATEGORIES, useCategory } from "@/components/useCategory";
import { usePeople } from "@/components/usePeople";

type Props = { chosen: readonly string[]; filters: object; total: number; onDone: () => void };
type Change = Partial<Pick<Bulk, "owner_id" | "category" | "add_tags" | "remove_tags">>;

export function BulkChange(props: Props) {
  const [change, setChange] = useState<Change>({});
  return (
    <BulkBar
      {...props}
      noun="customers"
      change={change}
      ask={(meant) => changeCustomers({ ...meant, ...change } as Bulk)}
      undo={undoCustomers}
    >
      <Wanted change={change} onChange={(next) => setChange(given({ ...change, ...next }))} />
    </BulkBar>
  );
}

type WantedProps = { change: Change; onChange: (change: Change) => void };

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
      <BulkSelect
        label={t("lists.newOwner")}
        value={change.owner_id}
        options={people}
        onChange={(owner_id) => onChange({ owner_id })}
      />
      <BulkSelect
        label={t("lists.newCategory")}
        value={change.category}
        options={CATEGORIES.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(category) => onChange({ category } as Change)}
      />
      {tags("add_tags")}
      {tags("remove_tags")}
    </>
  );
}
