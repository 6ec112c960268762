import { LogoutOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { leaveSupervision } from "@/api/supervision";
import { Timer } from "@/components/Timer";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import { modeOf, MODES, whyNot } from "@/features/supervision/actions";
import { HearsDiagram } from "@/features/supervision/HearsDiagram";
import css from "@/features/supervision/supervision.module.css";
import { useSituation, useSupervise } from "@/features/supervision/useSupervision";
import { useMyCall } from "@/realtime/live";
import type { CallView } from "@/realtime/views";

/** While a supervisor is in a call: who hears him now, the other modes, the way out. On every page. */
export function SupervisionStrip() {
  const call = useMyCall();
  return call?.part === "supervisor" ? <Present call={call} /> : null;
}

function Present({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const situation = useSituation(call);
  const perform = useSupervise();
  const nameOf = useColleagueName();
  const mine = call.supervisors?.find((one) => one.id === situation.me);
  const mode = modeOf(call, situation.me);
  if (!mode || !mine) return null;
  const customer = call.customer?.name || call.caller_name || call.caller;
  return (
    <section className={css.strip} aria-label={t("supervise.strip")}>
      <HearsDiagram action={mode} />
      <span className={css.stripWords} role="status">
        <strong>
          {mine.up ? t(`supervise.now.${mode}`) : t("supervise.joining")}{" "}
          <Timer since={mine.since} />
        </strong>
        <small>{t("supervise.between", { agent: nameOf(call.agent), customer })}</small>
      </span>
      <span className={css.modes} role="group" aria-label={t("supervise.modes")}>
        {MODES.map((one) => (
          <Button
            key={one}
            type={one === mode ? "primary" : "default"}
            danger={one === "take_over"}
            aria-pressed={one === mode}
            disabled={one !== mode && whyNot(one, situation) !== null}
            title={t(`supervise.action.${one}.text`)}
            onClick={() => one !== mode && perform(call, one)}
          >
            {t(`supervise.action.${one}.name`)}
          </Button>
        ))}
        <Button icon={<LogoutOutlined />} onClick={() => void run(leaveSupervision(call.id))}>
          {t("supervise.leave")}
        </Button>
      </span>
    </section>
  );
}
