import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { InlineEdit } from "@/components/InlineEdit";

type Props = {
  what: string;
  of: string;
  shown: ReactNode;
  value: string | null;
  options: { value: string; label: string }[];
  clearable?: boolean;
  /** Absent: it is only read here. */
  onSave?: ((value: string | null) => Promise<boolean>) | undefined;
};

/** A cell with one of several values, chosen in its place. */
export function SelectCell({ what, of, shown, value, options, clearable, onSave }: Props) {
  const { t } = useTranslation();
  if (!onSave) return shown;
  return (
    <InlineEdit
      label={t("lists.change", { what, of })}
      shown={shown}
      value={value}
      editor={(draft, change) => (
        <Select
          allowClear={clearable ?? false}
          showSearch={{ optionFilterProp: "label" }}
          style={{ minWidth: 180 }}
          aria-label={what}
          value={draft}
          options={options}
          onChange={(next) => change(next ?? null)}
        />
      )}
      onSave={onSave}
    />
  );
}
