import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "@/features/setup/setup.module.css";

type Spans = [string, string][];
type Table = Record<string, Spans>;
type Props = { value: unknown; onChange: (value: unknown) => void };

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const written = (spans: Spans | undefined): string =>
  (spans ?? []).map(([from, to]) => `${from}-${to}`).join(", ");

/** "9:00-12:00, 13:30-18:00" as spans; null when it is none. */
export function spansOf(text: string): Spans | null {
  const parts = text.split(/[,，;；]/).map((part) => part.trim());
  const spans = parts.filter(Boolean).map((part) => {
    const match = /^(\d{1,2}):(\d\d)\s*[-–~]\s*(\d{1,2}):(\d\d)$/.exec(part);
    const at = (hour = "", minute = "") => `${hour.padStart(2, "0")}:${minute}`;
    return match ? ([at(match[1], match[2]), at(match[3], match[4])] as [string, string]) : null;
  });
  return spans.includes(null) ? null : (spans as Spans);
}

export function Hours({ value, onChange }: Props) {
  const { t } = useTranslation();
  const table = (value ?? {}) as Table;
  return (
    <div className={css.hours}>
      {WEEK.map((day) => (
        <Line
          key={day}
          name={t(`setup.weekday.${day}`)}
          spans={table[day]}
          onChange={(spans) => onChange({ ...table, [day]: spans })}
        />
      ))}
      <small>{t("setup.hoursHint")}</small>
    </div>
  );
}

/** Days with hours of their own; without any the house is closed. */
export function Days({ value, onChange }: Props) {
  const { t } = useTranslation();
  const table = (value ?? {}) as Table;
  const without = (day: string) =>
    Object.fromEntries(Object.entries(table).filter(([one]) => one !== day));
  return (
    <div className={css.hours}>
      {Object.keys(table)
        .sort()
        .map((day) => (
          <div key={day} className={css.row}>
            <Line
              name={day}
              spans={table[day]}
              onChange={(spans) => onChange({ ...table, [day]: spans })}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${t("common.remove")} ${day}`}
              onClick={() => onChange(without(day))}
            />
          </div>
        ))}
      <DatePicker
        suffixIcon={<PlusOutlined />}
        placeholder={t("setup.addDay")}
        aria-label={t("setup.addDay")}
        value={null}
        onChange={(day: Dayjs | null) =>
          day && onChange({ ...table, [day.format("YYYY-MM-DD")]: [] })
        }
      />
    </div>
  );
}

type LineProps = {
  name: string;
  spans: Spans | undefined;
  onChange: (spans: Spans) => void;
};

function Line({ name, spans, onChange }: LineProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => written(spans));
  const wrong = spansOf(text) === null;
  return (
    <label className={css.line}>
      <span>{name}</span>
      <Input
        aria-label={name}
        placeholder={t("setup.closed")}
        status={wrong ? "error" : ""}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const read = spansOf(event.target.value);
          if (read) onChange(read);
        }}
      />
    </label>
  );
}
