import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { takePhone, usePhone } from "@/phone/phone";

/** Of several tabs one has the sound; another may take it, but not a talk away. */
export function OtherTab({ talks }: { talks: boolean }) {
  const { t } = useTranslation();
  const elsewhere = usePhone((phone) => phone.registration === "elsewhere");
  if (!elsewhere) return null;
  return (
    <Notice
      kind="warning"
      title={t("tabs.elsewhere")}
      help={t(talks ? "tabs.talks" : "tabs.elsewhereHelp")}
      action={
        <Button size="small" disabled={talks} onClick={takePhone}>
          {t("tabs.takeHere")}
        </Button>
      }
    />
  );
}
