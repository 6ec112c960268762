import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { PRIORITIES } from "@/components/PriorityTag";
import css from "@/features/setup/setup.module.css";

type Target = { respond?: number | null; resolve?: number | null };
type Table = Partial<Record<string, Target>>;
type Props = { value: unknown; onChange: (value: unknown) => void };

const YEAR = 525_600; // minutes

/** Minutes of open time until the first answer and until it is solved, by priority. */
export function Targets({ value, onChange }: Props) {
  const { t } = useTranslation();
  const table = (value ?? {}) as Table;
  const set = (priority: string, target: Target) => {
    const some = (target.respond ?? null) !== null || (target.resolve ?? null) !== null;
    const others = Object.entries(table).filter(([key]) => key !== priority);
    onChange(Object.fromEntries([...others, ...(some ? [[priority, target] as const] : [])]));
  };
  return (
    <div className={css.cards}>
      {PRIORITIES.map((priority) => (
        <div key={priority} className={css.target}>
          <span>{t(`priority.${priority}`)}</span>
          {(["respond", "resolve"] as const).map((clock) => (
            <InputNumber
              key={clock}
              min={1}
              max={YEAR}
              precision={0}
              prefix={<small>{t(`path.${clock}`)}</small>}
              aria-label={`${t(`priority.${priority}`)} ${t(`path.${clock}`)}`}
              value={table[priority]?.[clock] ?? null}
              onChange={(next) => set(priority, { ...table[priority], [clock]: next })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
