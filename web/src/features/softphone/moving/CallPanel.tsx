import { PhoneOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dial } from "@/api/calls";
import { useAct } from "@/components/useAct";
import css from "@/features/softphone/moving/moving.module.css";
import { TargetPicker } from "@/features/softphone/targets/TargetPicker";
import { useTargets } from "@/features/softphone/targets/useTargets";
import { tellPhone } from "@/phone/phone";

/** The directory of the team: who is there, since when; Enter calls him. */
export function CallPanel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const run = useAct();
  const targets = useTargets(["number", "agent"]);
  const [busy, setBusy] = useState(false);
  const { chosen } = targets;
  const call = async () => {
    if (!chosen || busy) return;
    setBusy(true);
    const begin = async () => tellPhone({ type: "expect", call: (await dial(chosen.to)).id });
    const done = await run(begin());
    setBusy(false);
    if (done) onDone();
  };
  return (
    <>
      <TargetPicker targets={targets} onEnter={() => void call()} />
      <div className={css.choices}>
        <Button
          type="primary"
          icon={<PhoneOutlined />}
          disabled={!chosen}
          loading={busy}
          onClick={() => void call()}
        >
          {chosen ? t("directory.call", { name: chosen.name }) : t("softphone.dial")}
        </Button>
      </div>
    </>
  );
}
