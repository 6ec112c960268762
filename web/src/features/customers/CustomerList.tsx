import { SwapOutlined, UserAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { customersQuery } from "@/api/customers";
import { useColumnChoice } from "@/components/ColumnChoice";
import { Listing, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { ListTools } from "@/components/ListTools";
import { useMay } from "@/components/useMay";
import { BulkChange } from "@/features/customers/BulkChange";
import { CustomerEditor } from "@/features/customers/CustomerEditor";
import { CustomerFilters } from "@/features/customers/CustomerFilters";
import { Handover } from "@/features/customers/Handover";
import { hiddenOf, useCustomerColumns } from "@/features/customers/useCustomerColumns";
import { customerQueryOf, slice, type CustomerListSearch } from "@/lib/search";

export function CustomerList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const [mayWrite, mayManage] = [useMay("customers.write"), useMay("customers.manage")];
  const [creating, setCreating] = useState(false);
  const [handing, setHanding] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const filters = customerQueryOf(search);
  const list = useQuery(customersQuery({ ...filters, ...slice(search.page) }));
  const change = useCallback(
    (next: CustomerListSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const all = useCustomerColumns(search.sort);
  const choice = useColumnChoice("customers", all, ["name"], hiddenOf(all));
  const narrowed = Object.keys(filters).length > 0;
  return (
    <ListPage
      title={t("nav.customers")}
      tools={<CustomerFilters search={search} onChange={change} />}
      actions={
        <>
          <ListTools
            noun="customers"
            search={search}
            filters={filters}
            choice={choice}
            columns={choice.columns}
            onChange={change}
          />
          {mayManage && (
            <Button icon={<SwapOutlined />} onClick={() => setHanding(true)}>
              {t("reowning.act")}
            </Button>
          )}
          {mayWrite && (
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => setCreating(true)}>
              {t("customer.create")}
            </Button>
          )}
        </>
      }
    >
      {chosen.length > 0 && (
        <BulkChange
          chosen={chosen}
          filters={filters}
          total={list.data?.total ?? 0}
          onDone={() => setChosen([])}
        />
      )}
      <Listing
        query={list}
        columns={choice.columns}
        empty={narrowed ? t("customer.notFound", { q: search.q ?? "" }) : t("customer.none")}
        hint={t(narrowed ? "customer.searchHint" : "customer.noneHint")}
        width={860}
        chosen={mayManage ? { keys: chosen, onChange: setChosen } : undefined}
        {...walked(search, change)}
        onOpen={({ id }) => void navigate({ to: "/customers/$id", params: { id } })}
      />
      {handing && <Handover onClose={() => setHanding(false)} />}
      {creating && <CustomerEditor onClose={() => setCreating(false)} />}
    </ListPage>
  );
}
