import {
  ContactsOutlined,
  CustomerServiceOutlined,
  FieldTimeOutlined,
  MessageOutlined,
  SwapOutlined,
  UsergroupAddOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { buttons, online, type Situation } from "@/features/softphone/buttons";
import { useMay } from "@/components/useMay";
import { CallPanel } from "@/features/softphone/moving/CallPanel";
import { ConferencePanel } from "@/features/softphone/moving/ConferencePanel";
import { HelpPanel } from "@/features/softphone/moving/HelpPanel";
import { MessagePanel } from "@/features/softphone/moving/MessagePanel";
import css from "@/features/softphone/moving/moving.module.css";
import { RecordButton } from "@/features/softphone/moving/RecordButton";
import { TransferPanel } from "@/features/softphone/moving/TransferPanel";
import { PanelButton } from "@/features/softphone/PanelButton";
import type { Panels } from "@/features/softphone/panels";

type Props = { situation: Situation; panels: Panels };

/** What moves a call or brings others in, and what is said without one; always at one place. */
export function MoveButtons({ situation, panels }: Props) {
  const { t } = useTranslation();
  const can = buttons(situation);
  const { call } = situation;
  const promises = useMay("work.write");
  return (
    <div className={css.buttons} role="group" aria-label={t("move.group")}>
      <PanelButton
        label={t("move.transfer")}
        icon={<SwapOutlined />}
        why={can.transfer}
        shortcut="Alt+T"
      >
        {(close) => call && <TransferPanel call={call} onDone={close} />}
      </PanelButton>
      <PanelButton
        label={t("move.conference")}
        icon={<UsergroupAddOutlined />}
        why={can.conference}
        shortcut="Alt+C"
      >
        {(close) => call && <ConferencePanel call={call} onDone={close} />}
      </PanelButton>
      {promises && (
        <PanelButton
          label={t("move.callback")}
          icon={<FieldTimeOutlined />}
          why={online(situation)}
          shortcut="Alt+V"
        >
          {(close) => panels.callback(call, close)}
        </PanelButton>
      )}
      <PanelButton
        label={t("move.help")}
        icon={<CustomerServiceOutlined />}
        why={can.help}
        shortcut="Alt+H"
        pressed={Boolean(call?.help)}
      >
        {(close) => call && <HelpPanel call={call} onDone={close} />}
      </PanelButton>
      <RecordButton call={call} why={can.record} />
      <PanelButton
        label={t("move.directory")}
        icon={<ContactsOutlined />}
        why={can.dial}
        shortcut="Alt+L"
      >
        {(close) => <CallPanel onDone={close} />}
      </PanelButton>
      <PanelButton
        label={t("move.message")}
        icon={<MessageOutlined />}
        why={online(situation)}
        shortcut="Alt+W"
      >
        {() => <MessagePanel />}
      </PanelButton>
    </div>
  );
}
