import { Link } from "@tanstack/react-router";
import { Input, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import type { Order, OrderChange } from "@/api/types";
import { CustomerLink } from "@/components/CustomerLink";
import { InlineEdit } from "@/components/InlineEdit";
import { orderOf } from "@/components/Listing";
import { SelectCell } from "@/components/SelectCell";
import { StateTag } from "@/components/StateTag";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useStates } from "@/components/useStates";
import { useOrderChange } from "@/features/orders/useOrderChange";
import { money } from "@/lib/money";
import { dateTime } from "@/lib/time";

export const FIXED = ["number"];
export const HIDDEN_AT_FIRST = ["address", "note"];

type Column = TableColumnsType<Order>[number] & { key: string; title: string };

export function useOrderColumns(sort: string | undefined): Column[] {
  const { t, i18n } = useTranslation();
  const cells = useCells();
  return [
    {
      key: "number",
      sorter: true,
      sortOrder: orderOf(sort, "number"),
      title: t("order.label"),
      width: 90,
      render: (_, one) => (
        <Link to="/orders/$id" params={{ id: one.id }} className="digits">
          #{one.number}
        </Link>
      ),
    },
    {
      key: "products",
      title: t("order.products"),
      render: (_, one) => one.lines.map((line) => `${line.name} × ${line.quantity}`).join(", "),
    },
    {
      key: "customer",
      title: t("ticket.customer"),
      width: 180,
      render: (_, { customer }) => customer && <CustomerLink customer={customer} />,
    },
    {
      key: "state",
      title: t("ticket.state"),
      width: 110,
      render: (_, one) => cells.state(one),
    },
    {
      key: "total",
      title: t("order.total"),
      width: 130,
      align: "right",
      render: (_, one) => (
        <span className="digits">{money(one.total, one.currency, i18n.language)}</span>
      ),
    },
    { key: "owner", title: t("ticket.owner"), width: 100, render: (_, one) => cells.owner(one) },
    ...(["address", "note"] as const).map((key) => ({
      key,
      title: t(`order.${key}`),
      width: 160,
      render: (_: unknown, one: Order) => cells.text(one, key),
    })),
    {
      key: "placed_at",
      sorter: true,
      sortOrder: orderOf(sort, "placed_at"),
      title: t("order.placedAt"),
      width: 160,
      render: (_, one) => <span className="digits">{dateTime(one.placed_at, i18n.language)}</span>,
    },
  ];
}

const labelOf = (order: Order) => `#${order.number}`;
/** To cancel and to take back ask for a reason, on the order's own page. */
const NEEDS_REASON = ["cancelled", "returned"];

/** What is changed in its place. */
function useCells() {
  const { t } = useTranslation();
  const may = useMay("work.write");
  const { people } = usePeople();
  const states = useStates("order");
  const { keep, move } = useOrderChange();
  return {
    state: (one: Order) => {
      const ways = one.ways.filter((way) => !NEEDS_REASON.includes(way));
      return (
        <SelectCell
          what={t("ticket.state")}
          of={labelOf(one)}
          shown={<StateTag state={one.state} label={one.state_label} phase={one.phase} />}
          value={ways[0] ?? null}
          options={states.filter(({ value }) => ways.includes(value))}
          onSave={may && ways.length > 0 ? (to) => move(one, to ?? one.state) : undefined}
        />
      );
    },
    owner: (one: Order) => (
      <SelectCell
        what={t("ticket.owner")}
        of={labelOf(one)}
        shown={one.owner.name}
        value={one.owner.id}
        options={people}
        onSave={may ? (owner_id) => keep(one, { owner_id } as OrderChange) : undefined}
      />
    ),
    text: (one: Order, key: "address" | "note") =>
      may ? (
        <InlineEdit
          label={t("lists.change", { what: t(`order.${key}`), of: labelOf(one) })}
          shown={one[key]}
          value={one[key]}
          editor={(value, change) => (
            <Input.TextArea
              aria-label={t(`order.${key}`)}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={500}
              value={value}
              onChange={({ target }) => change(target.value)}
            />
          )}
          onSave={(value) => keep(one, { [key]: value } as OrderChange)}
        />
      ) : (
        one[key]
      ),
  };
}
