import type { UseQueryResult } from "@tanstack/react-query";
import { Table, type TableColumnsType, type TableProps } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { PAGE_SIZE } from "@/lib/search";

type Props<Row> = {
  query: UseQueryResult<{ items: Row[]; total: number }>;
  columns: TableColumnsType<Row>;
  empty: string;
  hint?: string;
  page?: number | undefined;
  width?: number;
  rowKey?: string;
  chosen?: NonNullable<TableProps<Row>["rowSelection"]>;
  action?: ReactNode;
  onPage?: (page: number) => void;
};

/** The table of a list: empty, slow, failed and long ones look alike everywhere. */
export function Listing<Row extends object>(props: Props<Row>) {
  const { query, columns, empty, hint, page = 1, width = 800, rowKey = "id", chosen } = props;
  const { t } = useTranslation();
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
      columns={columns}
      dataSource={query.data?.items ?? []}
      loading={{ spinning: query.isPending || query.isPlaceholderData, delay: 200 }}
      scroll={{ x: width }}
      {...(chosen ? { rowSelection: chosen } : {})}
      locale={{ emptyText: query.isPending ? <span /> : none }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total: query.data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => t("common.total", { total }),
        onChange: (next) => props.onPage?.(next),
      }}
    />
  );
}
