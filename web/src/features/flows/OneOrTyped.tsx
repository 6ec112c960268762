import { Select } from "antd";
import { useState } from "react";
import css from "@/features/flows/designer.module.css";

type Option = { value: string; label: string };
type Props = {
  id?: string;
  label?: string;
  placeholder?: string;
  value: string;
  options: readonly Option[];
  /** Whether a text that is none of the options may stand. */
  takes: (typed: string) => boolean;
  onChange: (value: string | undefined) => void;
};

/** One of the options, or what is typed when it fits; the list closes as soon as one is taken. */
export function OneOrTyped({ id, label, placeholder, value, options, takes, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const own = [...new Set([value, typed.trim()])].filter(
    (one) => one !== "" && !options.some((known) => known.value === one),
  );
  const shown = own.filter((one) => one === value || takes(one));
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { "aria-label": label } : {})}
      allowClear
      className={css.full ?? ""}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: "label", onSearch: setTyped }}
      value={value || null}
      options={[...shown.map((one) => ({ value: one, label: one })), ...options]}
      onChange={(next) => onChange(next ?? undefined)}
      onOpenChange={() => setTyped("")}
    />
  );
}
