import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nounQuery, oneQuery } from "@/api/nouns";
import { pathOf, referenceName } from "@/components/reference";

const SHOWN = 20;

type Props = {
  id?: string;
  noun: string;
  value: string;
  onChange: (id: string) => void;
};

/** Another record, found by what one types. */
export function ReferenceInput({ id, noun, value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const path = pathOf(noun);
  const q = useDeferredValue(text.trim());
  const found = useQuery(nounQuery(path, { ...(q ? { q } : {}), limit: SHOWN, offset: 0 }));
  const kept = useQuery({ ...oneQuery(path, value), enabled: value !== "" });
  const rows = found.data?.items ?? [];
  const all = kept.data && !rows.some((row) => row.id === value) ? [kept.data, ...rows] : rows;
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      style={{ width: "100%" }}
      placeholder={t("lists.findRecord")}
      loading={found.isFetching}
      value={value || null}
      options={all.map((row) => ({ value: row.id, label: referenceName(row) }))}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}
