import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select, Tag, type TableColumnsType } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { libraryQuery, type Article } from "@/api/knowledge";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { Marked } from "@/components/Marked";
import { SearchField } from "@/components/SearchField";
import { useMay } from "@/components/useMay";
import { ArticleEditor } from "@/features/knowledge/ArticleEditor";
import { Uses } from "@/features/knowledge/Uses";
import { slice } from "@/lib/search";
import { useTopic } from "@/components/useTopic";
import { dateTime } from "@/lib/time";

const STATES = ["draft", "review", "published", "expired", "archived"] as const;
const SHOWN = ["list", "used"] as const;
type Shown = (typeof SHOWN)[number];
type State = (typeof STATES)[number];
const COLOURS: Record<string, string> = { published: "green", review: "purple", expired: "red" };

/** The library: what is said, in which state, and in how many calls it helped. */
export function ArticleList() {
  const { t } = useTranslation();
  const mayWrite = useMay("knowledge.write");
  const [q, setQ] = useState("");
  const [state, setState] = useState<State | null>(null);
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string | null>(null);
  const list = useQuery(
    libraryQuery({ ...(q ? { q } : {}), ...(state ? { state } : {}), ...slice(page) }),
  );
  const [shown, setShown] = useState<Shown>("list");
  const columns = useColumns(setOpen);
  const find = useCallback((text: string) => {
    setQ(text);
    setPage(1);
  }, []);
  return (
    <ListPage
      title={t("knowledge.label")}
      tools={
        <>
          <SearchField value={q} label={t("knowledge.search")} onSearch={find} />
          {mayWrite && (
            <Select
              allowClear
              style={{ width: 140 }}
              aria-label={t("ticket.state")}
              placeholder={t("article.state.published")}
              value={state}
              options={STATES.map((value) => ({ value, label: t(`article.state.${value}`) }))}
              onChange={(next) => setState(next ?? null)}
            />
          )}
        </>
      }
      above={
        <Segmented<Shown>
          aria-label={t("knowledge.label")}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: t(`article.${value}`) }))}
          onChange={setShown}
        />
      }
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen("new")}>
            {t("article.create")}
          </Button>
        )
      }
    >
      {shown === "used" && <Uses />}
      {shown === "list" && (
        <Listing<Article>
          query={list}
          columns={columns}
          empty={t("knowledge.none")}
          hint={t("knowledge.noneHint")}
          page={page}
          onPage={setPage}
          width={900}
        />
      )}
      {open && (
        <ArticleEditor
          key={open}
          {...(open === "new" ? {} : { id: open })}
          onMade={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </ListPage>
  );
}

function useColumns(onOpen: (id: string) => void): TableColumnsType<Article> {
  const { t, i18n } = useTranslation();
  const topicOf = useTopic();
  return [
    {
      title: t("article.title"),
      render: (_, one) => (
        <Button type="link" size="small" onClick={() => onOpen(one.id)}>
          <span className="clamped">
            <Marked piece={one.title} />
          </span>
        </Button>
      ),
    },
    { title: t("product.category"), width: 160, render: (_, one) => topicOf(one.category) },
    { title: t("customer.language"), width: 90, render: (_, one) => t(`language.${one.language}`) },
    {
      title: t("ticket.state"),
      width: 110,
      render: (_, one) => (
        <Tag color={COLOURS[one.state] ?? "default"}>{t(`article.state.${one.state}`)}</Tag>
      ),
    },
    { title: t("article.expires"), dataIndex: "expires_on", width: 120 },
    { title: t("article.uses"), dataIndex: "uses", width: 110, align: "right" },
    {
      title: t("article.usedAt"),
      width: 170,
      render: (_, one) => one.used_at && dateTime(one.used_at, i18n.language),
    },
  ];
}
