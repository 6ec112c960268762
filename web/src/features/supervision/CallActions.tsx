import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PopOver } from "@/components/PopOver";
import { useColleagueName } from "@/components/useColleagueName";
import { useMay } from "@/components/useMay";
import { ActionButton } from "@/features/supervision/ActionButton";
import { ACTIONS, modeOf } from "@/features/supervision/actions";
import css from "@/features/supervision/supervision.module.css";
import { useSituation, useSupervise } from "@/features/supervision/useSupervision";
import type { CallState, CallView } from "@/realtime/views";

const TALKS: CallState[] = ["dialing", "talking", "held"];

/** The five things that can be done with a talk of somebody else. */
export function CallActions({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const may = useMay("calls.supervise");
  const nameOf = useColleagueName();
  if (!may || !call.agent || !TALKS.includes(call.state)) return null;
  return (
    <PopOver
      open={open}
      onOpenChange={setOpen}
      placement="left"
      content={<Panel call={call} onDone={() => setOpen(false)} />}
    >
      <Button
        size="small"
        icon={<EyeOutlined />}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t("supervise.of", { who: nameOf(call.agent) })}
      >
        {t("supervise.open")}
      </Button>
    </PopOver>
  );
}

type PanelProps = { call: CallView; onDone: () => void };

function Panel({ call, onDone }: PanelProps) {
  const { t } = useTranslation();
  const situation = useSituation(call);
  const perform = useSupervise();
  const nameOf = useColleagueName();
  return (
    <section className={css.panel} aria-label={t("supervise.of", { who: nameOf(call.agent) })}>
      {ACTIONS.map((action) => (
        <ActionButton
          key={action}
          action={action}
          situation={situation}
          current={modeOf(call, situation.me) === action}
          onPress={() => {
            onDone();
            perform(call, action);
          }}
        />
      ))}
    </section>
  );
}
