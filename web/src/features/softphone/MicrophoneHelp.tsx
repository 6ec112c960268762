import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import type { Microphone } from "@/phone/machine";
import { retryMicrophone } from "@/phone/phone";

/** Without a microphone no call can be answered here: say what to do, before the first ring. */
export function MicrophoneHelp({ microphone }: { microphone: Microphone }) {
  const { t } = useTranslation();
  if (microphone === "granted" || microphone === "unknown") return null;
  return (
    <Notice
      kind="error"
      title={t(`microphone.${microphone}.title`)}
      help={t(`microphone.${microphone}.help`)}
      action={
        <Button size="small" onClick={() => void retryMicrophone()}>
          {t("microphone.retry")}
        </Button>
      }
    />
  );
}
