import { useQuery } from "@tanstack/react-query";
import { Select, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { customerFields, formsQuery } from "@/api/setup";
import type { Customer, CustomerChange } from "@/api/types";
import { CustomerLink } from "@/components/CustomerLink";
import { InlineEdit } from "@/components/InlineEdit";
import { orderOf } from "@/components/Listing";
import { OwnCell } from "@/components/OwnCell";
import { SelectCell } from "@/components/SelectCell";
import { Tags } from "@/components/Tags";
import { CATEGORIES, useCategory } from "@/components/useCategory";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useCustomerChange } from "@/features/customers/useCustomerChange";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

type Column = TableColumnsType<Customer>[number] & { key: string; title: string };

/** Own fields stand in the list when one asks for them. */
export const hiddenOf = (columns: { key: string }[]): string[] =>
  columns.map((column) => column.key).filter((key) => key.startsWith("custom."));

export function useCustomerColumns(sort: string | undefined): Column[] {
  const { t, i18n } = useTranslation();
  const own = useOwnColumns();
  const [category, owner, tags] = [useCategoryCell(), useOwnerCell(), useTagsCell()];
  return [
    {
      key: "name",
      title: t("customer.name"),
      sorter: true,
      sortOrder: orderOf(sort, "name"),
      render: (_, customer) => <CustomerLink customer={customer} />,
    },
    { key: "company", title: t("customer.company"), dataIndex: "company" },
    {
      key: "category",
      title: t("customer.category"),
      width: 110,
      sorter: true,
      sortOrder: orderOf(sort, "category"),
      render: (_, customer) => category(customer),
    },
    {
      key: "numbers",
      title: t("customer.numbers"),
      render: (_, { numbers }) => (
        <span className="digits">
          {numbers[0]?.number}
          {numbers.length > 1 && <small> +{numbers.length - 1}</small>}
        </span>
      ),
    },
    { key: "owner", title: t("customer.owner"), width: 110, render: (_, one) => owner(one) },
    { key: "tags", title: t("customer.tags"), render: (_, one) => tags(one) },
    {
      key: "updated",
      title: t("customer.updated"),
      width: 184,
      sorter: true,
      sortOrder: orderOf(sort, "updated"),
      render: (_, one) => <span className="digits">{dateTime(one.updated_at, i18n.language)}</span>,
    },
    ...own,
  ];
}

function useCategoryCell() {
  const { t } = useTranslation();
  const nameOf = useCategory();
  const keep = useCustomerChange();
  const may = useMay("customers.write");
  return (customer: Customer) => (
    <SelectCell
      clearable
      what={t("customer.category")}
      of={customer.name}
      shown={nameOf(customer.category)}
      value={customer.category || null}
      options={CATEGORIES.map((one) => ({ value: one, label: nameOf(one) }))}
      onSave={
        may ? (next) => keep(customer, { category: next ?? "" } as CustomerChange) : undefined
      }
    />
  );
}

function useOwnerCell() {
  const { t } = useTranslation();
  const { people } = usePeople();
  const keep = useCustomerChange();
  const may = useMay("customers.write");
  return (customer: Customer) => (
    <SelectCell
      clearable
      what={t("customer.owner")}
      of={customer.name}
      shown={customer.owner?.name}
      value={customer.owner?.id ?? null}
      options={people}
      onSave={may ? (owner_id) => keep(customer, { owner_id }) : undefined}
    />
  );
}

function useTagsCell() {
  const { t } = useTranslation();
  const keep = useCustomerChange();
  const may = useMay("customers.write");
  return (customer: Customer) => {
    const shown = customer.tags.length > 0 && <Tags tags={customer.tags} />;
    if (!may) return shown;
    return (
      <InlineEdit
        label={t("lists.change", { what: t("customer.tags"), of: customer.name })}
        shown={shown}
        value={customer.tags}
        editor={(value, change) => (
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[",", "，"]}
            aria-label={t("customer.tags")}
            value={value}
            onChange={change}
          />
        )}
        onSave={(tags) => keep(customer, { tags })}
      />
    );
  };
}

function useOwnColumns(): Column[] {
  const { data: forms } = useQuery(formsQuery);
  const keep = useCustomerChange();
  const may = useMay("customers.write");
  return customerFields(forms).map((field) => ({
    key: `custom.${field.key}`,
    title: pick(field.label, field.key),
    render: (_: unknown, customer: Customer) => (
      <OwnCell
        field={field}
        row={customer}
        of={customer.name}
        {...(may ? { onSave: (custom) => keep(customer, { custom }) } : {})}
      />
    ),
  }));
}
