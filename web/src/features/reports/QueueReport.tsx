import { useQuery } from "@tanstack/react-query";
import { Select, Tooltip, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { queueReport, type QueueFigures } from "@/api/reports";
import { Listing } from "@/components/Listing";
import { useQueueName } from "@/components/useQueueName";
import { ShareBar } from "@/components/ShareBar";
import { allQueues, percent, shareInTarget, shareOf } from "@/features/reports/figures";
import { LoadChart } from "@/features/reports/LoadChart";
import css from "@/features/reports/reports.module.css";
import { clock } from "@/lib/time";

export type ReportProps = { from: string; days: number };

/** How the queues did: load over time, service level, who left and by which way. */
export function QueueReport({ from, days }: ReportProps) {
  const { t } = useTranslation();
  const report = useQuery(queueReport({ from }));
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
      <Listing<QueueFigures>
        query={report}
        columns={useColumns()}
        rowKey="queue"
        width={980}
        empty={t("reports.none.queues")}
        hint={t("reports.noneHint")}
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

function useColumns(): TableColumnsType<QueueFigures> {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const titled = (name: string) => (
    <Tooltip title={t(`reports.formula.${name}`)}>
      <span tabIndex={0}>{t(`reports.${name}`)}</span>
    </Tooltip>
  );
  return [
    { title: t("call.queue"), render: (_, row) => queueName(row.queue) },
    { title: t("reports.entered"), dataIndex: "entered", align: "right", width: 90 },
    { title: t("reports.answered"), dataIndex: "answered", align: "right", width: 90 },
    {
      title: titled("abandoned"),
      align: "right",
      width: 130,
      render: (_, row) => (
        <span className="digits">
          {row.abandoned} <small>({percent(shareOf(row.abandoned, row.entered))})</small>
        </span>
      ),
    },
    {
      title: titled("level"),
      width: 220,
      render: (_, row) => <Level row={row} />,
    },
    {
      title: titled("waited"),
      align: "right",
      width: 130,
      render: (_, row) => (row.waited === null ? "–" : clock(row.waited)),
    },
    { title: t("reports.exits"), render: (_, row) => <Exits row={row} /> },
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
