import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nounQuery, oneQuery, type Row } from "@/api/nouns";

const PATHS: Record<string, string> = {
  customer: "customers",
  product: "products",
  order: "orders",
  ticket: "tickets",
  user: "users",
};
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
  const path = PATHS[noun] ?? noun;
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
      options={all.map((row) => ({ value: row.id, label: nameOf(row) }))}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}

/** "#12 leaking tap", or a name with what tells two of them apart. */
function nameOf(row: Row): string {
  const customer = row.customer as { name?: string } | null | undefined;
  if (typeof row.number === "number")
    return `#${row.number} ${String(row.subject ?? customer?.name ?? "")}`.trim();
  return [row.name, row.company ?? row.code ?? row.username].filter(Boolean).join(" · ");
}
