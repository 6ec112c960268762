import { App, Button } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "@/components/useAct";

const SECONDS = 8;

/** Says what was done, with a way back where there is one. */
export function useUndo(): (done: string, undo?: () => Promise<unknown>) => void {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const run = useAct();
  return useCallback(
    (done, undo) => {
      const key = `undo-${Date.now()}`;
      const back = async () => {
        message.destroy(key);
        if (undo) await run(undo());
      };
      message.open({
        key,
        type: "success",
        duration: undo ? SECONDS : 3,
        content: (
          // antd lets clicks fall through its messages; this one holds a button.
          <span style={{ pointerEvents: "auto" }}>
            {done}
            {undo && (
              <Button type="link" size="small" onClick={() => void back()}>
                {t("common.undo")}
              </Button>
            )}
          </span>
        ),
      });
    },
    [message, run, t],
  );
}
