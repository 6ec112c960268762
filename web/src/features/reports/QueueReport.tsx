import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type QueueFigures, reportQuery } from "@/api/reports";
import { useQueueName } from "@/components/useQueueName";
import { ShareBar } from "@/components/ShareBar";
import { allQueues, percent, shareInTarget, shareOf } from "@/features/reports/figures";
import { LoadChart } from "@/features/reports/LoadChart";
import { type ReportColumn, type ReportProps, ReportTable } from "@/features/reports/ReportTable";
import css from "@/features/reports/reports.module.css";
import { clock } from "@/lib/time";

/** How the queues did: load over time, service level, who left and by which way. */
export function QueueReport({ from, days }: ReportProps) {
  const { t } = useTranslation();
  const report = useQuery(reportQuery("queues", { from }));
  const queueName = useQueueName();
  const [queue, setQueue] = useState<string | undefined>();
  const rows = report.data?.items ?? [];
  const options = rows.map((row) => ({ value: row.queue, label: queueName(row.queue) }));
  return (
    <div className={css.report}>
      {rows.length > 0 && (
        <section className={css.chart} aria-label={t("reports.load")}>
          <header>
            <h2>{t("reports.load")}</h2>
            <Select
              allowClear
              style={{ minWidth: 180 }}
              aria-label={t("call.queue")}
              placeholder={t("recordings.anyQueue")}
              value={queue ?? null}
              options={options}
              onChange={(next) => setQueue(next ?? undefined)}
            />
          </header>
          <LoadChart from={from} step={days === 1 ? "hour" : "day"} queue={queue} />
        </section>
      )}
      <Totals rows={rows} />
      <ReportTable
        {...{ noun: "queue_report", from, report, columns: useColumns(), rowKey: "queue" }}
        width={980}
        empty={t("reports.none.queues")}
      />
    </div>
  );
}

function Totals({ rows }: { rows: readonly QueueFigures[] }) {
  const { t } = useTranslation();
  if (rows.length < 2) return null;
  const all = allQueues(rows);
  const told: [string, string | number][] = [
    ["entered", all.entered],
    ["answered", all.answered],
    ["abandoned", `${all.abandoned} (${percent(shareOf(all.abandoned, all.entered))})`],
    ["level", percent(shareInTarget(all))],
    ["waited", all.waited === null ? "–" : clock(all.waited)],
  ];
  return (
    <dl className={css.totals} aria-label={t("recordings.total")}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`reports.${name}`)}</dt>
          <dd className="digits">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useColumns(): ReportColumn<QueueFigures>[] {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const named = (key: string) => ({ key, name: t(`reports.${key}`) });
  const told = (key: string) => ({ ...named(key), formula: t(`reports.formula.${key}`) });
  const right = { align: "right" } as const;
  return [
    { key: "queue", name: t("call.queue"), render: (_, row) => queueName(row.queue) },
    { ...named("entered"), ...right, dataIndex: "entered", width: 90 },
    { ...named("answered"), ...right, dataIndex: "answered", width: 90 },
    {
      ...told("abandoned"),
      ...right,
      width: 130,
      render: (_, row) => (
        <span className="digits">
          {row.abandoned} <small>({percent(shareOf(row.abandoned, row.entered))})</small>
        </span>
      ),
    },
    { ...told("level"), width: 220, render: (_, row) => <Level row={row} /> },
    {
      ...told("waited"),
      ...right,
      width: 130,
      render: (_, row) => (row.waited === null ? "–" : clock(row.waited)),
    },
    { ...named("exits"), render: (_, row) => <Exits row={row} /> },
  ];
}

/** The share in target, against what the queue wants it to be. */
function Level({ row }: { row: QueueFigures }) {
  const { t } = useTranslation();
  const share = shareInTarget(row);
  const hint = t("reports.target", {
    share: percent(row.target_share),
    seconds: row.target_seconds,
  });
  return (
    <ShareBar
      share={share}
      wanted={row.target_share}
      words={`${percent(share)} · ${hint}`}
      shown={percent(share)}
    />
  );
}

/** Ways out other than an answer, the head start of priorities, each with its count. */
function Exits({ row }: { row: QueueFigures }) {
  const { t } = useTranslation();
  const exits = Object.entries(row.exits).sort(([, a], [, b]) => b - a);
  const told = exits.map(
    ([why, times]) =>
      `${t(`reports.exit.${why}`, { defaultValue: t("reports.exitKey", { key: why }) })} ${times}`,
  );
  if (row.overtakings > 0) told.push(t("reports.overtakings", { n: row.overtakings }));
  if (row.classes.length > 1)
    told.push(
      ...row.classes.map((one) =>
        t("reports.class", { priority: one.priority, n: one.answered, wait: clock(one.waited) }),
      ),
    );
  return told.length === 0 ? "–" : <span className={css.words}>{told.join(" · ")}</span>;
}
