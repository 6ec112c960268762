import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askForHelp, withdrawHelp } from "@/api/moves";
import { Timer } from "@/components/Timer";
import { useAct } from "@/components/useAct";
import css from "@/features/softphone/moving/moving.module.css";
import type { CallView } from "@/realtime/views";

const REASONS = ["product", "price", "complaint", "system"];

type Props = { call: CallView; onDone: () => void };

/** Ask a supervisor to come and whisper; the customer hears nothing of it. */
export function HelpPanel({ call, onDone }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const [reason, setReason] = useState("");
  const ask = async (words: string) => {
    if (words.trim() && (await run(askForHelp(call.id, words.trim())))) onDone();
  };
  if (call.help)
    return (
      <>
        <p className={css.asked}>
          {t("help.asked", { reason: call.help.reason })} <Timer since={call.help.since} />
        </p>
        <Button onClick={() => void run(withdrawHelp(call.id)).then(onDone)}>
          {t("help.withdraw")}
        </Button>
      </>
    );
  return (
    <>
      <div className={css.reasons} role="group" aria-label={t("help.reason")}>
        {REASONS.map((name, index) => (
          <Button
            key={name}
            autoFocus={index === 0}
            onClick={() => void ask(t(`help.reasons.${name}`))}
          >
            {t(`help.reasons.${name}`)}
          </Button>
        ))}
      </div>
      <Input.Search
        value={reason}
        maxLength={200}
        placeholder={t("help.other")}
        aria-label={t("help.other")}
        enterButton={t("help.ask")}
        onChange={(event) => setReason(event.target.value)}
        onSearch={(words) => void ask(words)}
      />
      <p className={css.hint}>{t("help.hint")}</p>
    </>
  );
}
