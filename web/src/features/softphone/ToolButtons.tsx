import { AudioOutlined, HistoryOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useMay } from "@/components/useMay";
import { buttons, online, type Situation } from "@/features/softphone/buttons";
import { DeviceCheck } from "@/features/softphone/check/DeviceCheck";
import { failed, useFindings } from "@/features/softphone/check/useDeviceCheck";
import { MarkButton } from "@/features/softphone/MarkButton";
import css from "@/features/softphone/moving/moving.module.css";
import { PanelButton } from "@/features/softphone/PanelButton";
import type { Panels } from "@/features/softphone/panels";
import { Shortcuts } from "@/features/softphone/Shortcuts";

type Props = { situation: Situation; here: boolean; panels: Panels };

/** What helps to work, at the end of the bar: the recording, the device check and all the keys. */
export function ToolButtons({ situation, here, panels }: Props) {
  const { t } = useTranslation();
  const { call } = situation;
  const can = buttons(situation);
  const plays = useMay("recordings.play");
  const bad = useFindings(failed);
  return (
    <div className={css.buttons} role="group" aria-label={t("softphone.tools")}>
      <MarkButton call={call} why={can.mark} />
      {plays && (
        <PanelButton
          label={t("softphone.replay")}
          icon={<HistoryOutlined />}
          why={online(situation)}
          shortcut="Alt+P"
        >
          {() => panels.replay(call)}
        </PanelButton>
      )}
      <PanelButton
        label={t("check.open")}
        icon={<AudioOutlined />}
        why={here ? null : "notHere"}
        shortcut="Alt+K"
        pressed={bad}
      >
        {() => <DeviceCheck />}
      </PanelButton>
      <PanelButton
        label={t("softphone.shortcuts")}
        icon={<QuestionCircleOutlined />}
        why={null}
        shortcut="F1"
        small
      >
        {() => <Shortcuts />}
      </PanelButton>
    </div>
  );
}
