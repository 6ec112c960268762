import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Form, Input, Select, Space } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { articleQuery } from "@/api/articles";
import {
  changeArticle,
  decideArticle,
  rewriteArticle,
  submitArticle,
  writeArticle,
  type ArticleDetail,
} from "@/api/knowledge";
import { Failed } from "@/components/Failed";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { ArticleFiles } from "@/features/knowledge/ArticleFiles";
import { Versions } from "@/features/knowledge/Versions";

type Fields = {
  title: string;
  body: string;
  category?: string;
  language: "zh" | "en";
  expires_on?: string | null;
};
type Props = { id?: string; onMade: (id: string) => void; onClose: () => void };

/** An article is written as a draft, handed in, and published by somebody who may approve it. */
export function ArticleEditor({ id, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const mayWrite = useMay("knowledge.write");
  const mayApprove = useMay("knowledge.approve");
  const [form] = Form.useForm<Fields>();
  const [remark, setRemark] = useState("");
  const article = useQuery({ ...articleQuery(id ?? ""), enabled: id !== undefined });
  const newest = article.data?.versions.at(-1);
  useEffect(() => {
    if (article.data) form.setFieldsValue(fieldsOf(article.data));
  }, [article.data, form]);
  const act = async (doing: Promise<unknown>) => {
    const done = await run(doing);
    await client.invalidateQueries({ queryKey: ["articles"] });
    return done;
  };
  const save = async (fields: Fields) => {
    const { title, body, category = "", language, expires_on } = fields;
    const rest = { category, language, expires_on: expires_on || null };
    if (!id) {
      const made = writeArticle({ title, body, ...rest });
      if (await act(made)) onMade((await made).id);
      return;
    }
    const changed = title !== newest?.title || body !== newest.body;
    if (changed && !(await act(rewriteArticle(id, title, body)))) return;
    if (mayApprove) await act(changeArticle(id, { ...rest, archived: false }));
  };
  const state = newest?.state;
  return (
    <Drawer
      open
      size="large"
      title={id ? (article.data?.title.text ?? "") : t("article.create")}
      onClose={onClose}
      extra={
        mayWrite && (
          <Space wrap>
            <Button onClick={() => form.submit()}>{t("common.save")}</Button>
            {id && state === "draft" && (
              <Button type="primary" onClick={() => void act(submitArticle(id))}>
                {t("article.submit")}
              </Button>
            )}
            {id && mayApprove && (
              <Button danger onClick={() => void act(changeArticle(id, archiveOf(article.data)))}>
                {t(article.data?.state === "archived" ? "article.restore" : "article.archive")}
              </Button>
            )}
          </Space>
        )
      }
    >
      {article.isError && <Failed error={article.error} />}
      {id && state === "review" && mayApprove && (
        <Space.Compact style={{ marginBottom: 16 }} block>
          <Input
            aria-label={t("article.remark")}
            placeholder={t("article.remark")}
            value={remark}
            maxLength={2000}
            onChange={(event) => setRemark(event.target.value)}
          />
          <Button type="primary" onClick={() => void act(decideArticle(id, true, remark))}>
            {t("article.approve")}
          </Button>
          <Button onClick={() => void act(decideArticle(id, false, remark))}>
            {t("article.refuse")}
          </Button>
        </Space.Compact>
      )}
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={!mayWrite}
        initialValues={{ language: "zh" }}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item
          name="title"
          label={t("article.title")}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="body" label={t("article.body")} rules={[{ required: true }]}>
          <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={200_000} />
        </Form.Item>
        <Space wrap>
          <Form.Item name="category" label={t("product.category")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="language" label={t("customer.language")}>
            <Select
              style={{ width: 120 }}
              options={(["zh", "en"] as const).map((value) => ({
                value,
                label: t(`language.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="expires_on" label={t("article.expires")}>
            <Input type="date" />
          </Form.Item>
        </Space>
      </Form>
      {id && <ArticleFiles article={id} />}
      {article.data && <Versions article={article.data} />}
    </Drawer>
  );
}

function fieldsOf(article: ArticleDetail): Fields {
  const newest = article.versions.at(-1);
  return {
    title: newest?.title ?? article.title.text,
    body: newest?.body ?? article.body,
    category: article.category,
    language: article.language === "en" ? "en" : "zh",
    expires_on: article.expires_on,
  };
}

function archiveOf(article: ArticleDetail | undefined) {
  const { category = "", language, expires_on = null, state } = article ?? {};
  const lang: "zh" | "en" = language === "en" ? "en" : "zh";
  return { category, language: lang, expires_on, archived: state !== "archived" };
}
