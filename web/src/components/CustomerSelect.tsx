import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { customersQuery } from "@/api/customers";
import type { Customer } from "@/api/types";

type Props = {
  id: string;
  value: string | null;
  except?: string;
  onChange: (id: string | null, customer?: Customer) => void;
};

const SHOWN = 10;

/** A customer by name, initials, company or last digits. */
export function CustomerSelect({ id, value, except, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const found = useQuery(customersQuery({ ...(q ? { q } : {}), limit: SHOWN, offset: 0 }));
  const customers = (found.data?.items ?? []).filter((one) => one.id !== except);
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("customer.search")}
      value={value}
      loading={found.isFetching}
      notFoundContent={found.isPending ? null : t("customer.notFound", { q })}
      options={customers.map((one) => ({
        value: one.id,
        label: [one.name, one.company, one.numbers[0]?.number].filter(Boolean).join(" · "),
      }))}
      onChange={(next) =>
        onChange(
          next ?? null,
          customers.find((one) => one.id === next),
        )
      }
    />
  );
}
