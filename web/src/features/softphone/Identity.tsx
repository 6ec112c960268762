import { DesktopOutlined, MobileOutlined, PhoneOutlined } from "@ant-design/icons";
import { Segmented, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { chooseDevice, type Device } from "@/api/presence";
import { useAct } from "@/components/useAct";
import { light } from "@/features/softphone/light";
import { NetworkLight } from "@/features/softphone/NetworkLight";
import css from "@/features/softphone/softphone.module.css";
import type { PhoneState } from "@/phone/machine";
import { clock } from "@/lib/time";
import type { AgentDay, AgentView } from "@/realtime/views";

type Props = { agent: AgentView | null; name: string; phone: PhoneState; connected: boolean };

/** Who sits here, on which phone, and whether that phone can ring. */
export function Identity({ agent, name, phone, connected }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const now = light(agent, phone, connected);
  const words = t(`softphone.light.${now}`);
  const device = agent?.device ?? "browser";
  const option = (value: Device, icon: React.ReactNode) => ({
    value,
    label: (
      <Tooltip title={t(`softphone.device.${value}`)}>
        <span role="img" aria-label={t(`softphone.device.${value}`)}>
          {icon}
        </span>
      </Tooltip>
    ),
  });
  return (
    <div className={css.identity}>
      <Tooltip title={words} placement="bottomLeft">
        <span className={`${css.light} ${css[now]}`} role="img" aria-label={words} tabIndex={0} />
      </Tooltip>
      <NetworkLight connected={connected} />
      <span className={css.who}>
        <strong>
          {agent?.name ?? name} <small className="digits">{agent?.extension}</small>
        </strong>
        {now === "ok" && agent ? <Today day={agent.today ?? {}} /> : <small>{words}</small>}
      </span>
      <Segmented<Device>
        size="small"
        aria-label={t("softphone.device.label")}
        value={device}
        disabled={!connected || !agent}
        options={[
          option("browser", <DesktopOutlined />),
          option("desk", <PhoneOutlined />),
          option("external", <MobileOutlined />),
        ]}
        onChange={(next) => void run(chooseDevice(next))}
      />
    </div>
  );
}

/** The day so far, where a phone that is ready needs no words. */
function Today({ day }: { day: AgentDay }) {
  const { t } = useTranslation();
  const time = clock(day.talk_seconds ?? 0);
  return (
    <small className="digits" title={t("today.inTalk")}>
      {t("today.brief", { count: day.answered ?? 0, time })}
    </small>
  );
}
