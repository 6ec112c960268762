import { ArrowLeftOutlined, CheckOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { articleQuery, articlesQuery, helpedInCall } from "@/api/articles";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Marked } from "@/components/Marked";
import { Nothing } from "@/components/Nothing";
import { SearchField } from "@/components/SearchField";
import { useAct } from "@/components/useAct";
import { Waiting } from "@/components/Waiting";
import { useTopic } from "@/components/useTopic";
import css from "@/features/knowledge/knowledge.module.css";

/** Beside the call: search by the caller's words, read, and say that it helped. */
export function KnowledgePanel({ interaction }: { interaction: string }) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const find = useCallback((text: string) => {
    setQ(text.trim());
    setOpen(null);
  }, []);
  return (
    <div className={css.panel}>
      <SearchField value={q} label={t("knowledge.search")} onSearch={find} />
      {open ? (
        <Reader id={open} interaction={interaction} onBack={() => setOpen(null)} />
      ) : (
        <Found q={q} onOpen={setOpen} />
      )}
    </div>
  );
}

function Found({ q, onOpen }: { q: string; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const topicOf = useTopic();
  const found = useQuery(articlesQuery(q));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0)
    return <Nothing title={t("knowledge.none")} hint={t("knowledge.noneHint")} />;
  return (
    <ul className={css.list}>
      {found.data.items.map((one) => (
        <li key={one.id}>
          <button type="button" className={css.hit} onClick={() => onOpen(one.id)}>
            <strong>
              <Marked piece={one.title} />
            </strong>
            {one.category && <Tag>{topicOf(one.category)}</Tag>}
            <span>
              <Marked piece={one.excerpt} />
            </span>
            <small>{t("knowledge.uses", { n: one.uses })}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

type ReaderProps = { id: string; interaction: string; onBack: () => void };

function Reader({ id, interaction, onBack }: ReaderProps) {
  const { t } = useTranslation();
  const run = useAct();
  const [helped, setHelped] = useState(false);
  const article = useQuery(articleQuery(id));
  if (article.isPending) return <Waiting />;
  if (article.isError)
    return <Failed error={article.error} onRetry={() => void article.refetch()} />;
  const help = async () => setHelped(await run(helpedInCall(id, interaction)));
  return (
    <article className={css.article}>
      <header>
        <Button size="small" icon={<ArrowLeftOutlined />} onClick={onBack}>
          {t("knowledge.back")}
        </Button>
        <ActButton
          size="small"
          type={helped ? "default" : "primary"}
          disabled={helped}
          icon={<CheckOutlined />}
          onAct={() => help()}
        >
          {t(helped ? "knowledge.helped" : "knowledge.help")}
        </ActButton>
      </header>
      <h3>{article.data.title.text}</h3>
      <p>{article.data.body}</p>
    </article>
  );
}
