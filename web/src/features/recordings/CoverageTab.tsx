import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { coverageQuery } from "@/api/recordings";
import type { Coverage, CoverageRow } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useHouseZone } from "@/components/useHouseZone";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/recordings/recordings.module.css";
import { daysBack } from "@/lib/time";

const WAYS = ["recorded", "in_progress", "by_rule", "deleted", "failed", "missing"] as const;
const SPANS = [1, 7, 30] as const;

/** Of the talks that we had: how many can be heard, and why not the others. */
export function CoverageTab() {
  const { t } = useTranslation();
  const [days, setDays] = useState<number>(7);
  const from = daysBack(days - 1, useHouseZone());
  const coverage = useQuery(coverageQuery({ from }));
  if (coverage.isError)
    return <Failed error={coverage.error} onRetry={() => void coverage.refetch()} />;
  return (
    <div className={css.tab}>
      <div className={css.line}>
        <Segmented<number>
          aria-label={t("recordings.span")}
          value={days}
          onChange={setDays}
          options={SPANS.map((value) => ({ value, label: t(`recordings.days.${value}`) }))}
        />
        {coverage.data && <Share coverage={coverage.data} />}
      </div>
      <Figures rows={coverage.data} from={from} pending={coverage.isPending} />
      {coverage.data && <Reasons coverage={coverage.data} />}
    </div>
  );
}

function Share({ coverage: { share, total } }: { coverage: Coverage }) {
  const { t } = useTranslation();
  if (share === null) return null;
  const bad = (total.failed ?? 0) + (total.missing ?? 0) > 0;
  return (
    <strong className={bad ? css.bad : css.good} title={t("recordings.shareHint")}>
      {t("recordings.share", { share: (share * 100).toFixed(1) })}
    </strong>
  );
}

type FiguresProps = { rows: Coverage | undefined; from: string; pending: boolean };

function Figures({ rows, from, pending }: FiguresProps) {
  const { t } = useTranslation();
  const columns = useColumns(from);
  const all = rows ? [...rows.rows, ...(rows.rows.length > 1 ? [rows.total] : [])] : [];
  return (
    <Table<CoverageRow>
      size="small"
      rowKey={(row) => `${row.queue} ${row.direction}`}
      columns={columns}
      dataSource={all}
      pagination={false}
      scroll={{ x: 760 }}
      loading={{ spinning: pending, delay: 200 }}
      locale={{
        emptyText: pending ? (
          <span />
        ) : (
          <Nothing title={t("recordings.noTalks")} hint={t("recordings.noTalksHint")} />
        ),
      }}
    />
  );
}

function useColumns(from: string): TableColumnsType<CoverageRow> {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const place = (row: CoverageRow) =>
    row.direction === "" ? (
      <strong>{t("recordings.total")}</strong>
    ) : (
      queueName(row.queue) || t("recordings.noQueue")
    );
  return [
    { title: t("call.queue"), render: (_, row) => place(row) },
    {
      title: t("interaction.direction"),
      width: 100,
      render: (_, row) => row.direction && t(`direction.${row.direction}`),
    },
    { title: t("recordings.answered"), dataIndex: "answered", align: "right", width: 100 },
    ...WAYS.map((way) => ({
      title: <span title={t(`recordings.wayHint.${way}`)}>{t(`recordings.way.${way}`)}</span>,
      align: "right" as const,
      width: 100,
      render: (_: unknown, row: CoverageRow) => <Figure row={row} way={way} from={from} />,
    })),
  ];
}

/** A figure leads to exactly the talks behind it. */
function Figure({ row, way, from }: { row: CoverageRow; way: keyof CoverageRow; from: string }) {
  const count = Number(row[way]);
  if (count === 0) return <span className={css.zero}>0</span>;
  const search = {
    recording: way,
    from,
    ...(row.queue ? { queue: row.queue } : {}),
    ...(row.direction ? { direction: row.direction } : {}),
  };
  const alarming = way === "failed" || way === "missing";
  return (
    <Link to="/interactions" search={search} className={alarming ? (css.bad ?? "") : ""}>
      {count}
    </Link>
  );
}

function Reasons({ coverage: { reasons } }: { coverage: Coverage }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <section aria-label={t("recordings.reasons")}>
      <h2>{t("recordings.reasons")}</h2>
      <ul className={css.reasons}>
        {reasons.map((one) => (
          <li key={`${one.way} ${one.why}`}>
            <span className="digits">{one.count}</span>
            <span>{t(`recordings.way.${one.way}`)}</span>
            <span>{one.way === "by_rule" ? t(`recordings.mode.${one.why}`) : one.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
