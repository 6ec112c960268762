import { PhoneOutlined } from "@ant-design/icons";
import { Button, Input, Space, Tooltip, type InputRef } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dial } from "@/api/calls";
import { useAct } from "@/components/useAct";
import type { Why } from "@/features/softphone/buttons";
import css from "@/features/softphone/softphone.module.css";
import { dialable } from "@/features/softphone/targets/targets";
import { useShortcuts } from "@/features/softphone/useShortcuts";
import { tellPhone } from "@/phone/phone";

export function DialField({ why }: { why: Why | null }) {
  const { t } = useTranslation();
  const run = useAct();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const number = dialable(text);
  useShortcuts({ "Alt+D": () => field.current?.focus() });
  const call = async () => {
    if (!number || why !== null || busy) return;
    setBusy(true);
    const begin = async () => tellPhone({ type: "expect", call: (await dial(number)).id });
    if (await run(begin())) setText("");
    setBusy(false);
  };
  const hint = why ? t(`softphone.why.${why}`) : `${t("softphone.dialHint")} (Alt+D)`;
  return (
    <Tooltip title={hint} placement="bottom">
      <Space.Compact className={css.dial ?? ""}>
        <Input
          ref={field}
          value={text}
          inputMode="tel"
          disabled={why !== null}
          placeholder={t("softphone.number")}
          aria-label={t("softphone.dialHint")}
          status={text && !number ? "error" : ""}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => void call()}
        />
        <Button
          icon={<PhoneOutlined />}
          aria-label={t("softphone.dial")}
          disabled={why !== null || !number}
          loading={busy}
          onClick={() => void call()}
        />
      </Space.Compact>
    </Tooltip>
  );
}
