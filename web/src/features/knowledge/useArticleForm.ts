import { useQueryClient } from "@tanstack/react-query";
import { App, type FormInstance } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { articleQuery } from "@/api/articles";
import { asApiError } from "@/api/errors";
import { changeArticle, rewriteArticle, writeArticle, type ArticleDetail } from "@/api/knowledge";
import { problemText } from "@/components/problem";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";

export type Fields = {
  title: string;
  body: string;
  category?: string;
  language: "zh" | "en";
  expires_on?: string | null;
  /** On which his words stand; nothing to fill in. */
  version?: number;
};
type Made = { id?: string; onMade: (id: string) => void };

const FIELDS = ["title", "body", "category", "language", "expires_on"] as const;

export const useArticleAct = () => useActOn(["articles"]);

/** The form shows what is kept; what somebody is typing stays when the article is read anew. */
export function useFilled(form: FormInstance<Fields>, article: ArticleDetail | undefined): void {
  useEffect(() => {
    if (article && !form.isFieldsTouched()) form.setFieldsValue(fieldsOf(article));
  }, [article, form]);
}

/** Kept as a draft; whoever may approve also changes where it stands and how long. */
export function useSave(
  form: FormInstance<Fields>,
  { id, onMade }: Made,
  article: ArticleDetail | undefined,
) {
  const act = useArticleAct();
  const rewrite = useRewrite(form);
  const mayApprove = useMay("knowledge.approve");
  return async ({ title, body, category = "", language, expires_on }: Fields) => {
    const rest = { category, language, expires_on: expires_on || null };
    if (!id) {
      const made = writeArticle({ title, body, ...rest });
      if (!(await act(made))) return;
      form.resetFields();
      return onMade((await made).id);
    }
    const newest = article?.versions.at(-1);
    const changed = title !== newest?.title || body !== newest.body;
    if (changed && !(await rewrite(id, { title, body }))) return;
    if (mayApprove) {
      const moved = changeArticle(id, { ...rest, archived: false });
      if (!(await act(moved))) return;
      form.setFieldValue("version", (await moved).version);
    }
    untouch(form);
  };
}

/** Words go over those that were read; when a colleague was faster, it is asked whose words stay. */
function useRewrite(form: FormInstance<Fields>) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const act = useArticleAct();
  const keep = async (doing: Promise<ArticleDetail>) => {
    const well = await act(doing);
    if (well) form.setFieldValue("version", (await doing).version);
    return well;
  };
  return async (id: string, words: { title: string; body: string }) => {
    const { version } = form.getFieldsValue(true) as Fields;
    const written = rewriteArticle(id, { ...words, ...(version && { version }) });
    const problem = await written.then(() => null, asApiError);
    if (problem?.code !== "stale") return keep(written);
    const mine = await modal.confirm({
      title: problemText(t, problem),
      okText: t("customer.keepMine"),
      cancelText: t("customer.takeTheirs"),
    });
    if (mine) return keep(rewriteArticle(id, words));
    form.setFieldsValue(fieldsOf(await client.fetchQuery({ ...articleQuery(id), staleTime: 0 })));
    untouch(form);
    return false;
  };
}

function untouch(form: FormInstance<Fields>): void {
  form.setFields(FIELDS.map((name) => ({ name, touched: false })));
}

function fieldsOf(article: ArticleDetail): Fields {
  const newest = article.versions.at(-1);
  return {
    title: newest?.title ?? article.title.text,
    body: newest?.body ?? article.body,
    category: article.category,
    language: article.language === "en" ? "en" : "zh",
    expires_on: article.expires_on,
    version: article.version,
  };
}
