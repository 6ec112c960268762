import { CheckCircleFilled, CloseCircleFilled, SoundOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import css from "@/features/softphone/check/check.module.css";
import {
  useDeviceCheck,
  useFindings,
  type Finding,
  type Part,
} from "@/features/softphone/check/useDeviceCheck";

/** Ten seconds before the first call: can I be heard, do I hear, is the line good? */
export function DeviceCheck() {
  const { t } = useTranslation();
  const findings = useFindings();
  const check = useDeviceCheck();
  const { run } = check;
  const first = useRef(run);
  useEffect(() => void first.current(), []);
  return (
    <div className={css.check}>
      <h3>{t("check.title")}</h3>
      <Row part="microphone" finding={findings.microphone} running={check.running}>
        {check.level !== null && <Meter level={check.level} />}
      </Row>
      <Row part="speaker" finding={findings.speaker} running={false}>
        <span className={css.buttons}>
          <Button size="small" icon={<SoundOutlined />} onClick={() => void check.play()}>
            {t("check.play")}
          </Button>
          <Button size="small" onClick={() => check.heard(true)}>
            {t("check.heard")}
          </Button>
          <Button size="small" onClick={() => check.heard(false)}>
            {t("check.unheard")}
          </Button>
        </span>
      </Row>
      <Row part="network" finding={findings.network} running={check.running} />
      <Button block loading={check.running} onClick={() => void run()}>
        {t("check.again")}
      </Button>
      <p className={css.hint}>{t("check.hint")}</p>
    </div>
  );
}

type RowProps = {
  part: Part;
  finding: Finding | undefined;
  running: boolean;
  children?: React.ReactNode;
};

function Row({ part, finding, running, children }: RowProps) {
  const { t } = useTranslation();
  return (
    <div className={css.row} role="group" aria-label={t(`check.${part}.name`)}>
      <strong>{t(`check.${part}.name`)}</strong>
      <span role="status" className={finding ? (finding.good ? css.good : css.bad) : ""}>
        {finding?.good === true && <CheckCircleFilled aria-hidden="true" />}
        {finding?.good === false && <CloseCircleFilled aria-hidden="true" />}
        {finding && t(`check.${part}.${finding.word}`, { value: finding.value })}
        {!finding && running && t(`check.${part}.running`)}
      </span>
      {children}
    </div>
  );
}

const QUIETEST = -60;

function Meter({ level }: { level: number }) {
  const share = Math.min(1, Math.max(0, (level - QUIETEST) / -QUIETEST));
  return (
    <span className={css.meter} aria-hidden="true">
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
