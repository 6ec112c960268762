import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nounQuery, type Row } from "@/api/nouns";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { SearchField } from "@/components/SearchField";
import { useMay } from "@/components/useMay";
import { Value } from "@/features/setup/cells";
import { HouseForm } from "@/features/setup/HouseForm";
import type { Noun } from "@/features/setup/noun";
import { HOUSE, menu, nounOf } from "@/features/setup/nouns";
import { RowForm } from "@/features/setup/RowForm";
import css from "@/features/setup/setup.module.css";
import { slice } from "@/lib/search";

/** Everything that an administrator sets up, noun by noun. */
export function SetupPage() {
  const { t } = useTranslation();
  const { noun: path } = useParams({ from: "/desk/setup/$noun" });
  const noun = nounOf(path);
  return (
    <div className={css.page}>
      <nav className={css.menu} aria-label={t("setup.title")}>
        {menu.map(([group, paths]) => (
          <section key={group}>
            <h2>{t(`setup.group.${group}`)}</h2>
            {paths.map((one) => (
              <Link
                key={one}
                to="/setup/$noun"
                params={{ noun: one }}
                className={css.item}
                activeProps={{ className: css.current }}
              >
                {t(`setup.noun.${one}`)}
              </Link>
            ))}
          </section>
        ))}
      </nav>
      {path === HOUSE ? (
        <HouseForm />
      ) : noun ? (
        <NounList key={path} noun={noun} />
      ) : (
        <Nothing title={t("common.noSuchPage")} />
      )}
    </div>
  );
}

function NounList({ noun }: { noun: Noun }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay(noun.path === "users" ? "users.write" : "setup.write");
  const [q, setQ] = useState("");
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Row | "new" | null>(null);
  const list = useQuery(nounQuery(noun.path, { ...(q ? { q } : {}), ...slice(page) }));
  const show = (row: Row) => {
    const own = noun.page?.(row);
    if (own === undefined) setOpen(row);
    else void navigate({ to: "/flows/$id", params: { id: own } });
  };
  const fieldOf = (key: string) => noun.fields.find((field) => field.key === key);
  const columns = noun.columns.map(({ key, render: Cell }, index) => ({
    title: t(`setup.field.${key}`),
    key,
    minWidth: 96,
    render: (_: unknown, row: Row) => {
      const cell = Cell ? <Cell row={row} /> : <Value field={fieldOf(key)} value={row[key]} />;
      return index > 0 ? (
        <span className="clamped">{cell}</span>
      ) : (
        <button type="button" className={`${css.open} clamped`} onClick={() => show(row)}>
          {cell}
        </button>
      );
    },
  }));
  return (
    <ListPage
      title={t(`setup.noun.${noun.path}`)}
      tools={
        <SearchField
          value={q}
          label={t("setup.search")}
          onSearch={(text) => {
            setQ(text);
            setPage(1);
          }}
        />
      }
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen("new")}>
            {t("setup.new")}
          </Button>
        )
      }
    >
      <Listing<Row>
        query={list}
        columns={columns}
        empty={t("setup.none")}
        hint={t(q ? "setup.noMatch" : "setup.noneHint")}
        width={700}
        page={page}
        onPage={setPage}
      />
      {open !== null && (
        <RowForm
          noun={noun}
          row={open === "new" ? null : open}
          mayWrite={mayWrite}
          onClose={() => setOpen(null)}
          onMade={noun.page ? show : () => undefined}
        />
      )}
    </ListPage>
  );
}
