import { DisconnectOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Timer } from "@/components/Timer";
import css from "@/features/softphone/moving/moving.module.css";
import type { Moment } from "@/lib/time";

/** The phone lost the talk; it is rung into it again and answers by itself. */
export function LostStrip({ since }: { since: Moment }) {
  const { t } = useTranslation();
  return (
    <section className={`${css.strip} ${css.lost}`} role="alert">
      <DisconnectOutlined aria-hidden="true" />
      <strong>{t("lost.title")}</strong>
      <Timer since={since} />
      <span>{t("lost.help")}</span>
    </section>
  );
}
