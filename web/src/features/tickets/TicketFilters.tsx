import { FilterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Select, Tag } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { fieldsOfAll, formsQuery } from "@/api/setup";
import { OwnFilters } from "@/components/OwnFilters";
import { PopOver } from "@/components/PopOver";
import { PRIORITIES } from "@/components/PriorityTag";
import { SearchField } from "@/components/SearchField";
import { useTheme } from "@/components/useTheme";
import { usePeople } from "@/components/usePeople";
import css from "@/components/views.module.css";
import { pick } from "@/lib/i18n";
import { changed } from "@/lib/search";
import { shortDate } from "@/lib/time";
import type { TicketListSearch } from "@/lib/caseSearch";

type Props = { search: TicketListSearch; onChange: (search: TicketListSearch) => void };
type Name = "type" | "phase" | "priority" | "owner" | "team";

const PHASES = ["open", "waiting", "confirming", "done", "dropped"];

export function TicketFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data: types } = useQuery(caseTypesQuery);
  const { people, departments } = usePeople();
  const find = useCallback((q: string) => onChange(changed(search, { q })), [search, onChange]);
  const choices: Record<Name, { value: string; label: string }[]> = {
    type: typesOf(types, "ticket").map((one) => ({
      value: one.code,
      label: pick(one.label, one.code),
    })),
    phase: PHASES.map((value) => ({ value, label: t(`phase.${value}`) })),
    priority: PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) })),
    owner: people.map(({ user }) => ({ value: user.username, label: user.name })),
    team: departments.map(({ team }) => ({ value: team.name, label: team.name })),
  };
  return (
    <>
      <SearchField value={search.q ?? ""} label={t("ticket.search")} onSearch={find} />
      {(Object.keys(choices) as Name[]).map((name) => (
        <Select
          key={name}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 128 }}
          placeholder={t(`ticket.any.${name}`)}
          aria-label={t(`ticket.any.${name}`)}
          value={search[name] ?? null}
          options={choices[name]}
          onChange={(value) => onChange(changed(search, { [name]: value }))}
        />
      ))}
      <Own search={search} onChange={onChange} />
      <Counted search={search} onChange={onChange} />
    </>
  );
}

/** What came with a link from the counts: a theme, and since when. */
function Counted({ search, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const themeOf = useTheme();
  const { theme, from } = search;
  if (!theme && !from) return null;
  const told = [
    theme && themeOf(theme),
    from && t("themes.since", { at: shortDate(from, i18n.language) }),
  ];
  return (
    <Tag
      closable={{ "aria-label": t("lists.clear") }}
      onClose={() => onChange(changed(search, { theme: undefined, from: undefined }))}
    >
      {told.filter(Boolean).join(" · ")}
    </Tag>
  );
}

/** The fields that the house asks for beyond everybody's, those of one type when it is chosen. */
function Own({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data: forms } = useQuery(formsQuery);
  const fields = fieldsOfAll(forms, "ticket", search.type);
  const own = search.own ?? [];
  if (fields.length === 0 && own.length === 0) return null;
  const content = (
    <div className={css.filters} role="group" aria-label={t("lists.filters")}>
      <OwnFilters
        fields={fields}
        own={own}
        onChange={(next) => onChange(changed(search, { own: next }))}
      />
      <Button onClick={() => onChange(changed(search, { own: undefined }))}>
        {t("lists.clear")}
      </Button>
    </div>
  );
  return (
    <PopOver placement="bottomLeft" content={content}>
      <Badge count={own.length} size="small">
        <Button icon={<FilterOutlined />}>{t("lists.filters")}</Button>
      </Badge>
    </PopOver>
  );
}
