import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { problemText } from "@/components/problem";

/** Run what a person asked for; when it fails, say why where he looks. True when it went well. */
export function useAct(): (doing: Promise<unknown>) => Promise<boolean> {
  const { message } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    async (doing) => {
      try {
        await doing;
        return true;
      } catch (error) {
        message.error(problemText(t, error));
        return false;
      }
    },
    [message, t],
  );
}

/** As `useAct`; then what it changed is read again, also after a failure: somebody was faster. */
export function useActOn(...changes: QueryKey[]): (doing: Promise<unknown>) => Promise<boolean> {
  const run = useAct();
  const client = useQueryClient();
  return async (doing) => {
    const well = await run(doing);
    await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
    return well;
  };
}
