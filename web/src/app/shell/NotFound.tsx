import { CompassOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Nothing } from "@/components/Nothing";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Nothing title={t("common.noSuchPage")} icon={<CompassOutlined />}>
      <Link to="/">{t("common.goHome")}</Link>
    </Nothing>
  );
}
