import { App } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AgentView, CallView } from "@/realtime/views";

/** A dialed number that did not answer says so: busy, no answer, no such number. */
export function useDialResult(agent: AgentView | null, call: CallView | null): void {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const dialed = useRef<string | null>(null);
  const result = agent?.last_result;
  useEffect(() => {
    if (call) {
      dialed.current = call.state === "dialing" ? call.called : null;
      return;
    }
    if (dialed.current !== null && result) {
      message.info(
        `${dialed.current}: ${t(`cause.${result}`, { defaultValue: t("cause.failed") })}`,
      );
    }
    dialed.current = null;
  }, [call, result, message, t]);
}
