import { App } from "antd";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { record } from "@/api/recordings";
import type { CallView } from "@/realtime/views";

/** While card data is typed the recording pauses by itself, and goes on when it is done. */
export function useCardPause(call: CallView): (begins: boolean) => void {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const paused = useRef<Promise<boolean>>(Promise.resolve(false));
  const recorded = call.recording === "on" || call.recording === "starting";
  return useCallback(
    (begins: boolean) => {
      if (begins && recorded) {
        paused.current = record(call.id, "pause").then(
          () => true,
          () => {
            message.error(t("recording.notPaused"));
            return false;
          },
        );
      }
      if (!begins) {
        const before = paused.current;
        paused.current = Promise.resolve(false);
        void before.then((was) => (was ? record(call.id, "resume") : undefined)).catch(() => {});
      }
    },
    [call.id, recorded, message, t],
  );
}
