import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { Row } from "@/api/nouns";
import css from "@/features/setup/setup.module.css";

/** What is to be copied into the page. */
export function Embed({ row }: { row: Row }) {
  const { t } = useTranslation();
  const lines = [
    `<script src="${location.origin}/embed/call.js" data-linedesk-key="${row.id}" async></script>`,
    `<button data-linedesk-call data-linedesk-about-product="…">${t("setup.embed.text")}</button>`,
  ];
  return (
    <section className={css.extra} aria-label={t("setup.embed.label")}>
      <h3>{t("setup.embed.label")}</h3>
      <p>{t("setup.embed.how")}</p>
      {lines.map((line) => (
        <Typography.Paragraph key={line} copyable code>
          {line}
        </Typography.Paragraph>
      ))}
    </section>
  );
}
