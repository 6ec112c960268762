import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { confer } from "@/api/moves";
import { useAct } from "@/components/useAct";
import css from "@/features/softphone/moving/moving.module.css";
import { TargetPicker } from "@/features/softphone/targets/TargetPicker";
import { useTargets } from "@/features/softphone/targets/useTargets";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView; onDone: () => void };

/** Fetch a colleague or an outside number into the talk; with somebody asked already, him. */
export function ConferencePanel({ call, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const targets = useTargets(["number", "agent"]);
  const [busy, setBusy] = useState(false);
  const { chosen } = targets;
  const add = async () => {
    if (!chosen || busy) return;
    setBusy(true);
    const done = await run(confer(call.id, chosen.to));
    setBusy(false);
    if (done) onDone();
  };
  return (
    <>
      <TargetPicker targets={targets} onEnter={() => void add()} />
      <div className={css.choices}>
        <Button type="primary" disabled={!chosen} loading={busy} onClick={() => void add()}>
          {t("conference.add")}
        </Button>
      </div>
      <p className={css.hint}>{t("conference.hint")}</p>
    </>
  );
}
