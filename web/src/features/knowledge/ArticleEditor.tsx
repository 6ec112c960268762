import { useQuery } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select, Space, type FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { articleQuery } from "@/api/articles";
import { changeArticle, decideArticle, submitArticle, type ArticleDetail } from "@/api/knowledge";
import { Failed } from "@/components/Failed";
import { useMay } from "@/components/useMay";
import { ArticleFiles } from "@/features/knowledge/ArticleFiles";
import {
  useArticleAct,
  useFilled,
  useSave,
  type Fields,
} from "@/features/knowledge/useArticleForm";
import { Versions } from "@/features/knowledge/Versions";

type Props = { id?: string; onMade: (id: string) => void; onClose: () => void };

/** An article is written as a draft, handed in, and published by somebody who may approve it. */
export function ArticleEditor({ id, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const act = useArticleAct();
  const mayWrite = useMay("knowledge.write");
  const [form] = Form.useForm<Fields>();
  const article = useQuery({ ...articleQuery(id ?? ""), enabled: id !== undefined });
  useFilled(form, article.data);
  const leave = useLeaving(form, onClose);
  const save = useSave(form, { id, onMade }, article.data);
  const state = article.data?.versions.at(-1)?.state;
  return (
    <Drawer
      open
      size="large"
      title={id ? (article.data?.title.text ?? "") : t("article.create")}
      onClose={leave}
      extra={
        mayWrite && (
          <Space wrap>
            <Button onClick={() => form.submit()}>{t("common.save")}</Button>
            {id && state === "draft" && (
              <Button type="primary" onClick={() => void act(submitArticle(id))}>
                {t("article.submit")}
              </Button>
            )}
            {article.data && <Archive article={article.data} />}
          </Space>
        )
      }
    >
      {article.isError && <Failed error={article.error} onRetry={() => void article.refetch()} />}
      {id && state === "review" && <Decision id={id} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={!mayWrite}
        initialValues={{ language: "zh" }}
        onFinish={(fields) => void save(fields)}
      >
        <Words />
      </Form>
      {id && <ArticleFiles article={id} />}
      {article.data && <Versions article={article.data} />}
    </Drawer>
  );
}

/** Whoever closes an article with words in it that are kept nowhere is asked first. */
function useLeaving(form: FormInstance<Fields>, onClose: () => void): () => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return () => {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: t("article.leave"),
      okText: t("article.leaveAnyway"),
      cancelText: t("common.cancel"),
      onOk: onClose,
    });
  };
}

function Archive({ article }: { article: ArticleDetail }) {
  const { t } = useTranslation();
  const act = useArticleAct();
  if (!useMay("knowledge.approve")) return null;
  return (
    <Button danger onClick={() => void act(changeArticle(article.id, archiveOf(article)))}>
      {t(article.state === "archived" ? "article.restore" : "article.archive")}
    </Button>
  );
}

/** For whoever approves: published, or sent back, with a word of why. */
function Decision({ id }: { id: string }) {
  const { t } = useTranslation();
  const act = useArticleAct();
  const [remark, setRemark] = useState("");
  if (!useMay("knowledge.approve")) return null;
  return (
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
  );
}

function Words() {
  const { t } = useTranslation();
  const languages = (["zh", "en"] as const).map((value) => ({
    value,
    label: t(`language.${value}`),
  }));
  return (
    <>
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
          <Select style={{ width: 120 }} options={languages} />
        </Form.Item>
        <Form.Item name="expires_on" label={t("article.expires")}>
          <Input type="date" />
        </Form.Item>
      </Space>
    </>
  );
}

function archiveOf({ category, language, expires_on, state }: ArticleDetail) {
  const lang: "zh" | "en" = language === "en" ? "en" : "zh";
  return { category, language: lang, expires_on, archived: state !== "archived" };
}
