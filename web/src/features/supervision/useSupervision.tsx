import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { forceHangUp, supervise } from "@/api/supervision";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import { useMay } from "@/components/useMay";
import { EndingQuestion, type Ending } from "@/features/supervision/EndingQuestion";
import { needsConfirmation, type Action, type View } from "@/features/supervision/actions";
import { tellPhone } from "@/phone/phone";
import { useLive, useMine, useMyCall } from "@/realtime/live";
import type { CallView } from "@/realtime/views";

/** What stands around a call for the one who supervises. */
export function useSituation(call: CallView): View {
  const mine = useMine();
  const present = useMyCall();
  const connected = useLive((live) => live.connected);
  const permitted = useMay("calls.supervise");
  const agent = mine?.agent ?? null;
  return {
    call,
    me: agent?.id ?? null,
    present: present?.state === "wrap_up" ? null : present,
    phone: agent !== null && Object.values(agent.reachable).some(Boolean),
    connected,
    permitted,
  };
}

/** Do it, after a question where it cannot be taken back. Who takes over gets the call's screen. */
export function useSupervise(): (call: CallView, action: Action) => void {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  const run = useAct();
  const nameOf = useColleagueName();
  const navigate = useNavigate();
  return useCallback(
    (call, action) => {
      let ending: Ending = { reason: "", polite: false };
      const perform = async () => {
        if (action === "force_hangup") return run(forceHangUp(call.id, ending));
        tellPhone({ type: "expect", call: call.id });
        const done = await run(supervise(call.id, action));
        if (done && action === "take_over") await navigate({ to: "/workspace" });
        return done;
      };
      if (!needsConfirmation(action)) return void perform();
      const who = nameOf(call.agent);
      const question = modal.confirm({
        title: t(`supervise.confirm.${action}.title`, { who }),
        content: (
          <>
            <p>{t(`supervise.confirm.${action}.text`, { who })}</p>
            {action === "force_hangup" && (
              <EndingQuestion
                onChange={(next) => {
                  ending = next;
                  const disabled = !next.reason.trim();
                  question.update({ okButtonProps: { danger: true, disabled } });
                }}
              />
            )}
          </>
        ),
        okText: t(`supervise.action.${action}.name`),
        cancelText: t("common.cancel"),
        okButtonProps: { danger: action !== "barge", disabled: action === "force_hangup" },
        onOk: () => perform().then(() => undefined),
      });
    },
    [modal, nameOf, navigate, run, t],
  );
}
