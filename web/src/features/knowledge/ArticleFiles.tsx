import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  articleFile,
  articleFilesQuery,
  attachToArticle,
  removeArticleFile,
} from "@/api/knowledge";
import { Files } from "@/components/Files";
import { useMay } from "@/components/useMay";

/** What belongs to an article: drawings, forms, price lists. */
export function ArticleFiles({ article }: { article: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayWrite = useMay("knowledge.write");
  const query = articleFilesQuery(article);
  const files = useQuery(query);
  return (
    <section aria-label={t("attachment.label")}>
      <h4>{t("attachment.label")}</h4>
      <Files
        files={files.data?.items ?? []}
        address={(id) => articleFile(article, id)}
        mayWrite={mayWrite}
        add={(file) => attachToArticle(article, file)}
        remove={(id) => removeArticleFile(article, id)}
        onChange={() => client.invalidateQueries({ queryKey: query.queryKey })}
      />
    </section>
  );
}
