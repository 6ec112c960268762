import { AudioOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { DeviceCheck } from "@/features/softphone/check/DeviceCheck";
import { failed, useFindings } from "@/features/softphone/check/useDeviceCheck";
import css from "@/features/softphone/moving/moving.module.css";
import { PanelButton } from "@/features/softphone/PanelButton";
import { Shortcuts } from "@/features/softphone/Shortcuts";

/** What helps to work, at the end of the bar: the device check and the keys of all the others. */
export function ToolButtons({ here }: { here: boolean }) {
  const { t } = useTranslation();
  const bad = useFindings(failed);
  return (
    <div className={css.buttons} role="group" aria-label={t("softphone.tools")}>
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
