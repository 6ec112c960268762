import { Select } from "antd";

type Props = {
  label: string;
  value: string | null | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
};

/** One thing that many shall become; empty: it stays as it is. */
export function BulkSelect({ label, value, options, onChange }: Props) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width: 144 }}
      placeholder={label}
      aria-label={label}
      value={value ?? null}
      options={options}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
