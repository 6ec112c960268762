import { FilterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Input, Select } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { customerFields, formsQuery } from "@/api/setup";
import { OwnFilters } from "@/components/OwnFilters";
import { PopOver } from "@/components/PopOver";
import { SearchField } from "@/components/SearchField";
import { CATEGORIES, useCategory } from "@/components/useCategory";
import { usePeople } from "@/components/usePeople";
import css from "@/components/views.module.css";
import { changed, type CustomerListSearch } from "@/lib/search";

type Props = { search: CustomerListSearch; onChange: (search: CustomerListSearch) => void };

const NOBODY = "-";

/** What narrows the customers: search, category, owner, and more behind a button. */
export function CustomerFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = useCategory();
  const { people } = usePeople();
  const find = useCallback((q: string) => onChange(changed(search, { q })), [search, onChange]);
  const owners = people.map(({ user }) => ({ value: user.username, label: user.name }));
  return (
    <>
      <SearchField value={search.q ?? ""} label={t("customer.search")} onSearch={find} />
      <Select
        allowClear
        style={{ width: 128 }}
        placeholder={t("lists.any.category")}
        aria-label={t("lists.any.category")}
        value={search.category ?? null}
        options={CATEGORIES.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(category) => onChange(changed(search, { category }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 128 }}
        placeholder={t("lists.any.owner")}
        aria-label={t("lists.any.owner")}
        value={search.owner ?? null}
        options={[{ value: NOBODY, label: t("lists.nobody") }, ...owners]}
        onChange={(owner) => onChange(changed(search, { owner }))}
      />
      <More search={search} onChange={onChange} />
    </>
  );
}

function More({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data: forms } = useQuery(formsQuery);
  const own = search.own ?? [];
  const count = own.length + (search.tag ? 1 : 0) + (search.vip ? 1 : 0);
  const content = (
    <div className={css.filters} role="group" aria-label={t("lists.filters")}>
      <label>
        {t("customer.tags")}
        <Input
          allowClear
          key={search.tag}
          defaultValue={search.tag ?? ""}
          onBlur={({ target }) =>
            target.value.trim() !== (search.tag ?? "") &&
            onChange(changed(search, { tag: target.value.trim() }))
          }
          onPressEnter={({ currentTarget }) =>
            onChange(changed(search, { tag: currentTarget.value.trim() }))
          }
        />
      </label>
      <label>
        VIP
        <Select
          allowClear
          value={search.vip ?? null}
          options={[
            { value: "true", label: t("form.yes") },
            { value: "false", label: t("form.no") },
          ]}
          onChange={(vip) => onChange(changed(search, { vip }))}
        />
      </label>
      <OwnFilters
        fields={customerFields(forms)}
        own={own}
        onChange={(next) => onChange(changed(search, { own: next }))}
      />
      <Button onClick={() => onChange(search.q ? { q: search.q } : {})}>{t("lists.clear")}</Button>
    </div>
  );
  return (
    <PopOver placement="bottomLeft" content={content}>
      <Badge count={count} size="small">
        <Button icon={<FilterOutlined />}>{t("lists.filters")}</Button>
      </Badge>
    </PopOver>
  );
}
