import { useTranslation } from "react-i18next";
import { totals } from "@/features/floor/figures";
import css from "@/features/floor/floor.module.css";
import type { FloorView } from "@/realtime/views";

export function Totals({ floor }: { floor: FloorView }) {
  const { t } = useTranslation();
  return (
    <dl className={css.totals}>
      {Object.entries(totals(floor)).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`floor.total.${name}`)}</dt>
          <dd className="digits">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
