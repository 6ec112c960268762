import type { UseQueryResult } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useRowKeys } from "@/components/useRowKeys";
import { changed, PAGE_SIZE, type Walked } from "@/lib/search";

type Props<Row> = {
  query: UseQueryResult<{ items: Row[]; total: number }>;
  columns: TableColumnsType<Row>;
  empty: string;
  hint?: string;
  page?: number | undefined;
  width?: number;
  rowKey?: string | ((row: Row) => string);
  /** The keys of the rows that one has chosen, and what to do when that changes. */
  chosen?: { keys: readonly string[]; onChange: (keys: string[]) => void } | undefined;
  action?: ReactNode;
  rowClassName?: (row: Row) => string;
  onPage?: (page: number) => void;
  onOpen?: (row: Row) => void;
  onSort?: (sort: string | undefined) => void;
};

/** The table of a list: empty, slow, failed and long ones look alike everywhere. */
export function Listing<Row extends object>(props: Props<Row>) {
  const { query, columns, empty, hint, page = 1, width = 800, rowKey = "id", chosen } = props;
  const { t } = useTranslation();
  const keyOf = (row: Row) =>
    typeof rowKey === "string" ? String(row[rowKey as keyof Row]) : rowKey(row);
  const turn = (row: Row) => chosen?.onChange(turned(chosen.keys, keyOf(row)));
  const rowKeys = useRowKeys<Row>({ open: props.onOpen, ...(chosen ? { choose: turn } : {}) });
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  const none = (
    <Nothing title={empty} {...(hint ? { hint } : {})}>
      {props.action}
    </Nothing>
  );
  return (
    <Table<Row>
      size="small"
      rowKey={rowKey}
      columns={columns.map(brief)}
      dataSource={query.data?.items ?? []}
      loading={{ spinning: query.isPending || query.isPlaceholderData, delay: 200 }}
      scroll={{ x: width }}
      {...(props.rowClassName ? { rowClassName: props.rowClassName } : {})}
      {...(props.onOpen ? { onRow: rowKeys } : {})}
      {...(chosen
        ? {
            rowSelection: {
              selectedRowKeys: [...chosen.keys],
              preserveSelectedRowKeys: true,
              getCheckboxProps: () => ({ "aria-label": t("common.chooseRow") }),
              getTitleCheckboxProps: () => ({ "aria-label": t("common.chooseRows") }),
              onChange: (keys) => chosen.onChange(keys.map(String)),
            },
          }
        : {})}
      locale={{ emptyText: query.isPending ? <span /> : none }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total: query.data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => t("common.total", { total }),
      }}
      onChange={(pages, _, sorted, { action }) =>
        action === "sort" ? props.onSort?.(sortOf(sorted)) : props.onPage?.(pages.current ?? 1)
      }
    />
  );
}

const LONG = 30; // signs that every column has room for

/** Words of any length stay within two lines; the whole stands in the title. */
function brief<Row>(column: TableColumnsType<Row>[number]): TableColumnsType<Row>[number] {
  if ("children" in column) return column;
  const { render } = column;
  return {
    ...column,
    render: (value, row, index) => {
      const shown: unknown = render ? render(value, row, index) : value;
      if (typeof shown !== "string" || shown.length < LONG) return shown as ReactNode;
      return (
        <span className="clamped" title={shown}>
          {shown}
        </span>
      );
    },
  };
}

const turned = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];

type Sorted = { columnKey?: unknown; order?: string | null };

/** "-name" descends, as the server reads it. */
function sortOf(sorted: Sorted | Sorted[]): string | undefined {
  const one = Array.isArray(sorted) ? sorted[0] : sorted;
  if (!one?.order || one.columnKey === undefined) return undefined;
  return `${one.order === "descend" ? "-" : ""}${String(one.columnKey)}`;
}

/** How the column of that name stands in the address's `sort`. */
export const orderOf = (sort: string | undefined, name: string): "ascend" | "descend" | null =>
  sort === name ? "ascend" : sort === `-${name}` ? "descend" : null;

/** Page and order of a list whose state is its address. */
export const walked = <S extends Walked>(search: S, change: (search: S) => void) => ({
  page: search.page,
  onPage: (page: number) => change({ ...search, page }),
  onSort: (sort: string | undefined) => change(changed<Walked>(search, { sort }) as S),
});
