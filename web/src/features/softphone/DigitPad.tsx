import { NumberOutlined } from "@ant-design/icons";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sendDigits } from "@/api/calls";
import { useAct } from "@/components/useAct";
import type { Why } from "@/features/softphone/buttons";
import { PanelButton } from "@/features/softphone/PanelButton";
import css from "@/features/softphone/softphone.module.css";
import type { CallView } from "@/realtime/views";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

type Props = { call: CallView | null; why: Why | null };

/** Keys for the machine at the other end; the keyboard types them too while the pad is open. */
export function DigitPad({ call, why }: Props) {
  const { t } = useTranslation();
  return (
    <PanelButton
      label={t("softphone.digits")}
      icon={<NumberOutlined />}
      why={why}
      shortcut="Alt+N"
      small
    >
      {() => call && <Pad call={call} />}
    </PanelButton>
  );
}

function Pad({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const [sent, setSent] = useState("");
  // One after another: of two requests at once the later key might be heard first.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const press = (key: string) => {
    if (!KEYS.includes(key)) return;
    setSent((before) => (before + key).slice(-16));
    line.current = line.current.then(() => run(sendDigits(call.id, key)));
  };
  return (
    <div className={css.pad} onKeyDown={(event) => press(event.key)}>
      <output className={`${css.sent} digits`} aria-label={t("softphone.sentDigits")}>
        {sent || "\u00a0"}
      </output>
      {KEYS.map((key, index) => (
        <button key={key} type="button" autoFocus={index === 0} onClick={() => press(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}
