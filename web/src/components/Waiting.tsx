import { Spin } from "antd";
import { useTranslation } from "react-i18next";
import css from "@/components/states.module.css";

export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={css.waiting} role="status" aria-label={t("common.loading")}>
      <Spin delay={150} />
    </div>
  );
}
