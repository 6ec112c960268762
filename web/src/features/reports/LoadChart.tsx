import { useQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { type Load, reportQuery } from "@/api/reports";
import { Failed } from "@/components/Failed";
import { useHouseZone } from "@/components/useHouseZone";
import { Waiting } from "@/components/Waiting";
import { everyStep, type Step } from "@/features/reports/figures";
import css from "@/features/reports/reports.module.css";
import { useMinute } from "@/lib/clock";
import { dayOf, hourOf } from "@/lib/time";

type Props = { from: string; step: Step; queue: string | undefined };

const PARTS = ["in_target", "late", "abandoned"] as const;

/** A column for each hour or day: answered in time, answered late, given up. */
export function LoadChart({ from, step, queue }: Props) {
  const zone = useHouseZone();
  const asked = { from, step, zone, ...(queue ? { queue } : {}) };
  const load = useQuery(reportQuery("load", asked));
  const now = useMinute();
  if (load.isError) return <Failed error={load.error} onRetry={() => void load.refetch()} />;
  if (load.isPending) return <Waiting />;
  const steps = everyStep(load.data.items, from, step, now, zone);
  return (
    <>
      <Columns steps={steps} step={step} />
      <Legend />
    </>
  );
}

const parts = (one: Load) => ({
  in_target: one.in_target,
  late: one.answered - one.in_target,
  abandoned: one.abandoned,
});

function Columns({ steps, step }: { steps: Load[]; step: Step }) {
  const { i18n } = useTranslation();
  const zone = useHouseZone();
  const most = Math.max(1, ...steps.map((one) => one.answered + one.abandoned));
  const nameOf = step === "hour" ? hourOf : dayOf;
  const each = Math.ceil(steps.length / 16); // a name under every column would run together ...
  const sparse = each * 3; // ... on a phone under these, too
  return (
    <ol className={css.columns}>
      <li className={css.most} aria-hidden="true">
        {most}
      </li>
      {steps.map((one, index) => (
        <Column
          key={one.at}
          load={one}
          most={most}
          name={nameOf(one.at, i18n.language, zone)}
          named={index % sparse === 0 ? "always" : index % each === 0 ? "wide" : "never"}
        />
      ))}
    </ol>
  );
}

type ColumnProps = { load: Load; most: number; name: string; named: "always" | "wide" | "never" };

function Column({ load, most, name, named }: ColumnProps) {
  const { t } = useTranslation();
  const heights = parts(load);
  const words = `${name}: ${t("reports.column", { ...load, late: heights.late })}`;
  return (
    <li className={css.column}>
      <Tooltip title={words}>
        <span className={css.stack} role="img" aria-label={words}>
          {PARTS.map((part) => (
            <span
              key={part}
              className={css[part]}
              style={{ height: `${(heights[part] / most) * 100}%` }}
            />
          ))}
        </span>
      </Tooltip>
      <span className={`${css.name} ${css[named]} digits`} aria-hidden="true">
        {named !== "never" && name}
      </span>
    </li>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={css.legend}>
      {PARTS.map((part) => (
        <li key={part}>
          <span className={css[part]} aria-hidden="true" />
          {t(`reports.part.${part}`)}
        </li>
      ))}
    </ul>
  );
}
