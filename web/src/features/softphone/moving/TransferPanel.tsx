import { Button, Input, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { consult, transfer } from "@/api/moves";
import { useAct } from "@/components/useAct";
import css from "@/features/softphone/moving/moving.module.css";
import { TargetPicker } from "@/features/softphone/targets/TargetPicker";
import { useTargets } from "@/features/softphone/targets/useTargets";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView; onDone: () => void };

/** Ask first (Enter), or hand over at once (Ctrl+Enter). A queue or flow cannot be asked. */
export function TransferPanel({ call, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const targets = useTargets(["number", "agent", "queue", "flow"]);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const { chosen } = targets;
  const askable = chosen?.kind === "agent" || chosen?.kind === "number";
  const returns = chosen?.kind === "flow";
  const perform = async (doing: (to: string) => Promise<void>) => {
    if (!chosen || busy) return;
    setBusy(true);
    const done = await run(doing(chosen.to));
    setBusy(false);
    if (done) onDone();
  };
  const now = () => perform((to) => transfer(call.id, to, "blind", reason.trim()));
  const ask = () =>
    perform((to) =>
      returns
        ? transfer(call.id, to, "attended", reason.trim())
        : consult(call.id, to, reason.trim()),
    );
  const enter = (withCtrl: boolean) => void (withCtrl || !(askable || returns) ? now() : ask());
  return (
    <>
      <TargetPicker targets={targets} onEnter={(_, withCtrl) => enter(withCtrl)} />
      <Input
        value={reason}
        maxLength={200}
        placeholder={t("transfer.reason")}
        aria-label={t("transfer.reason")}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && enter(event.ctrlKey)}
      />
      <div className={css.choices}>
        <Tooltip title={chosen && !askable && !returns ? t("transfer.cannotAsk") : ""}>
          <Button
            type="primary"
            disabled={!askable && !returns}
            loading={busy}
            onClick={() => void ask()}
          >
            {t(returns ? "transfer.andReturn" : "transfer.ask")}
          </Button>
        </Tooltip>
        <Button disabled={!chosen} loading={busy} onClick={() => void now()}>
          {t("transfer.now")}
        </Button>
      </div>
      <p className={css.hint}>{t("transfer.hint")}</p>
    </>
  );
}
