import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Checkbox, Progress, Select, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { type ThemeCount, themesQuery } from "@/api/tickets";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { PeriodSelect, useBegun } from "@/components/PeriodSelect";
import { useTheme } from "@/components/useTheme";
import { pick } from "@/lib/i18n";

const MONTH = 30;
const PERCENT = 100;

/** For those who make the product: what customers ask, suggest and complain about, how often. */
export function ThemesPage() {
  const { t } = useTranslation();
  const themeOf = useTheme();
  const [days, setDays] = useState<number | null>(MONTH);
  const [type, setType] = useState<string | null>(null);
  const [mine, setMine] = useState(false);
  const from = useBegun(days);
  const { data: types } = useQuery(caseTypesQuery);
  const themes = useQuery({
    ...themesQuery({ ...(from ? { from } : {}), ...(mine ? { mine } : {}) }),
    select: (page) => {
      const items = page.items.filter((one) => !type || one.type === type);
      return { items, total: items.length };
    },
  });
  const kinds = typesOf(types, "ticket").map(({ code, label }) => ({
    value: code,
    label: pick(label, code),
  }));
  const most = Math.max(1, ...(themes.data?.items ?? []).map((one) => one.count));
  const columns: TableColumnsType<ThemeCount> = [
    {
      title: t("themes.what"),
      render: (_, one) => (
        <Link
          to="/tickets"
          search={{
            ...{ view: "all", type: one.type },
            ...(one.theme ? { theme: one.theme } : {}),
            ...(from ? { from } : {}),
          }}
        >
          {themeOf(one.theme) || t("themes.without")}
        </Link>
      ),
    },
    {
      title: t("ticket.type"),
      width: 160,
      render: (_, one) => kinds.find(({ value }) => value === one.type)?.label ?? one.type,
    },
    {
      title: t("themes.count"),
      width: 260,
      render: (_, one) => (
        <Progress
          percent={(one.count / most) * PERCENT}
          format={() => one.count}
          size="small"
          status="normal"
          aria-label={String(one.count)}
        />
      ),
    },
    { title: t("themes.open"), dataIndex: "open", width: 110, align: "right" },
    { title: t("themes.owner"), width: 160, render: (_, one) => one.owner?.name ?? "–" },
  ];
  return (
    <ListPage
      title={t("nav.themes")}
      tools={
        <>
          <Checkbox checked={mine} onChange={(event) => setMine(event.target.checked)}>
            {t("themes.mine")}
          </Checkbox>
          <PeriodSelect days={days} onChange={setDays} />
          <Select
            allowClear
            style={{ width: 160 }}
            aria-label={t("ticket.any.type")}
            placeholder={t("ticket.any.type")}
            value={type}
            options={kinds}
            onChange={(next) => setType(next ?? null)}
          />
        </>
      }
    >
      <Listing<ThemeCount>
        query={themes}
        columns={columns}
        rowKey={(one) => `${one.type} ${one.theme}`}
        empty={t(mine ? "themes.noneMine" : "themes.none")}
        hint={t(mine ? "themes.noneMineHint" : "themes.noneHint")}
        width={860}
      />
    </ListPage>
  );
}
