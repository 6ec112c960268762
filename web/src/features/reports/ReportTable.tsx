import type { UseQueryResult } from "@tanstack/react-query";
import { type TableColumnType, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { ExportAsked } from "@/api/moving";
import type { Reported, Since } from "@/api/reports";
import { ExportButton } from "@/components/ExportButton";
import { Listing } from "@/components/Listing";
import css from "@/features/reports/reports.module.css";

/** `key` as exports call the column; `formula`: how its figures come about. */
export type ReportColumn<Row> = TableColumnType<Row> & {
  key: string;
  name: string;
  formula?: string;
};
/** `days`: how many `from` is back, today included. */
export type ReportProps = Since & { days: number };

type Props<Row> = Since & {
  noun: ExportAsked["noun"];
  report: UseQueryResult<Reported<Row>>;
  columns: readonly ReportColumn<Row>[];
  rowKey: string;
  empty: string;
  hint?: string;
  width?: number;
};

/** A report's rows: what they count, the file of them, the table. */
export function ReportTable<Row extends object>(props: Props<Row>) {
  const { noun, from, report, columns, rowKey, empty, hint, width = 900 } = props;
  const { t } = useTranslation();
  const titles = columns.map(({ key, name }) => ({ key, title: name }));
  return (
    <>
      <header className={css.head}>
        <p className={css.hint}>{hint}</p>
        {!!report.data?.total && <ExportButton noun={noun} filters={{ from }} columns={titles} />}
      </header>
      <Listing<Row>
        query={report}
        columns={columns.map(({ name, formula, ...column }) => ({
          ...column,
          title: formula ? <Explained name={name} formula={formula} /> : name,
        }))}
        rowKey={rowKey}
        width={width}
        empty={empty}
        hint={t("reports.noneHint")}
      />
    </>
  );
}

function Explained({ name, formula }: { name: string; formula: string }) {
  return (
    <Tooltip title={formula}>
      <span tabIndex={0}>{name}</span>
    </Tooltip>
  );
}
