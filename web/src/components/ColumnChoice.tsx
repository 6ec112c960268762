import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Tooltip, type TableColumnsType } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PopOver } from "@/components/PopOver";
import css from "@/components/columns.module.css";

export type Named<Row> = TableColumnsType<Row>[number] & { key: string; title: string };

export type ColumnChoice = {
  chooser: ReactNode;
  hidden: readonly string[];
  hide: (hidden: readonly string[] | null) => void;
};

/**
 * The columns that this person wants to see, kept in this browser; those in `fixed` always stand.
 * `hide(null)`: those that stand at first.
 */
export function useColumnChoice<Row>(
  list: string,
  columns: Named<Row>[],
  fixed: readonly string[],
  hiddenAtFirst: readonly string[] = [],
): ColumnChoice & { columns: Named<Row>[] } {
  const [chosen, setChosen] = useState<readonly string[] | null>(() => read(list));
  const hidden = chosen ?? hiddenAtFirst;
  const hide = (next: readonly string[] | null) => {
    setChosen(next);
    localStorage.setItem(keyOf(list), JSON.stringify(next));
  };
  const free = columns.filter((column) => !fixed.includes(column.key));
  return {
    columns: columns.filter((column) => !hidden.includes(column.key)),
    chooser: (
      <Chooser
        choices={free.map(({ key, title }) => ({ value: key, label: title }))}
        hidden={hidden}
        onChange={hide}
      />
    ),
    hidden,
    hide,
  };
}

const keyOf = (list: string): string => `linedesk.columns.${list}`;

function read(list: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(list)) ?? "null");
    return Array.isArray(kept) ? kept.map(String) : null;
  } catch {
    return null;
  }
}

type ChooserProps = {
  choices: { value: string; label: string }[];
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
};

function Chooser({ choices, hidden, onChange }: ChooserProps) {
  const { t } = useTranslation();
  const shown = choices.map((one) => one.value).filter((key) => !hidden.includes(key));
  const choose = (next: string[]) =>
    onChange(choices.map((one) => one.value).filter((key) => !next.includes(key)));
  return (
    <PopOver
      placement="bottomRight"
      content={
        <Checkbox.Group
          className={css.choices ?? ""}
          options={choices}
          value={shown}
          onChange={(next) => choose(next)}
        />
      }
    >
      <Tooltip title={t("common.columns")}>
        <Button icon={<SettingOutlined />} aria-label={t("common.columns")} />
      </Tooltip>
    </PopOver>
  );
}
