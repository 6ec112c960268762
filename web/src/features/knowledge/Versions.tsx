import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { ArticleDetail } from "@/api/knowledge";
import { dateTime } from "@/lib/time";

/** Who wrote what when, and who let it pass. */
export function Versions({ article }: { article: ArticleDetail }) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t("article.versions")}>
      <h4>{t("article.versions")}</h4>
      <ul>
        {[...article.versions].reverse().map((one) => (
          <li key={one.number}>
            {one.number}. {one.title} <Tag>{t(`article.version.${one.state}`)}</Tag>
            <small>
              {one.by_name} · {dateTime(one.at, i18n.language)}
              {one.decided_name && ` → ${one.decided_name}`} {one.remark}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
