import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Upload } from "antd";
import { useTranslation } from "react-i18next";
import {
  articleFile,
  articleFilesQuery,
  attachToArticle,
  removeArticleFile,
} from "@/api/knowledge";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { fileSize } from "@/lib/size";

/** What belongs to an article: drawings, forms, price lists. */
export function ArticleFiles({ article }: { article: string }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const mayWrite = useMay("knowledge.write");
  const files = useQuery(articleFilesQuery(article));
  const change = async (doing: Promise<unknown>) => {
    await run(doing);
    await client.invalidateQueries({ queryKey: ["articles", "files", article] });
  };
  return (
    <section aria-label={t("attachment.label")}>
      <h4>{t("attachment.label")}</h4>
      <ul>
        {files.data?.items.map((one) => (
          <li key={one.id}>
            <a href={articleFile(article, one.id)} download={one.name}>
              <PaperClipOutlined /> {one.name}
            </a>{" "}
            <small className="digits">{fileSize(one.bytes)}</small>
            {mayWrite && (
              <Popconfirm
                title={t("attachment.removeAsk", { name: one.name })}
                okText={t("common.remove")}
                cancelText={t("common.cancel")}
                onConfirm={() => change(removeArticleFile(article, one.id))}
              >
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`${t("common.remove")} ${one.name}`}
                />
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            void change(attachToArticle(article, file));
            return false;
          }}
        >
          <Button icon={<UploadOutlined />}>{t("attachment.add")}</Button>
        </Upload>
      )}
    </section>
  );
}
