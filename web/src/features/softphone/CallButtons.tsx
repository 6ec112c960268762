import {
  AudioMutedOutlined,
  AudioOutlined,
  CloseCircleOutlined,
  PauseOutlined,
  PhoneFilled,
  PlayCircleOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useAct } from "@/components/useAct";
import { answer, decline, hangUp, holdOrRetrieve, toggleMute } from "@/features/softphone/actions";
import { buttons, type Situation } from "@/features/softphone/buttons";
import { CallButton } from "@/features/softphone/CallButton";
import { DigitPad } from "@/features/softphone/DigitPad";
import { HangUpIcon } from "@/features/softphone/HangUpIcon";
import css from "@/features/softphone/softphone.module.css";
import { useShortcuts } from "@/features/softphone/useShortcuts";

/** Answer to dial, always at the same place; what cannot act now is grey and says why. */
export function CallButtons({ situation }: { situation: Situation }) {
  const { t } = useTranslation();
  const run = useAct();
  const can = buttons(situation);
  const { call } = situation;
  const held = call?.state === "held";
  const press = {
    answer: () => void run(answer(call)),
    decline: () => void run(decline(call)),
    hangup: () => void run(hangUp(call)),
    hold: () => call && void run(holdOrRetrieve(call)),
    mute: () => call && void run(toggleMute(call)),
  };
  useShortcuts({
    F8: () => can.answer === null && press.answer(),
    F9: () => (can.hangup === null ? press.hangup() : can.decline === null && press.decline()),
    F4: () => can.hold === null && press.hold(),
    "Alt+M": () => can.mute === null && press.mute(),
  });
  return (
    <div className={css.calls} role="group" aria-label={t("softphone.calls")}>
      <CallButton
        label={t("softphone.answer")}
        icon={<PhoneFilled />}
        why={can.answer}
        onPress={press.answer}
        shortcut="F8"
        kind="answer"
      />
      <CallButton
        label={t("softphone.decline")}
        icon={<CloseCircleOutlined />}
        why={can.decline}
        onPress={press.decline}
        shortcut="F9"
      />
      <CallButton
        label={t("softphone.hangup")}
        icon={<HangUpIcon />}
        why={can.hangup}
        onPress={press.hangup}
        shortcut="F9"
        kind="end"
      />
      <CallButton
        label={held ? t("softphone.retrieve") : t("softphone.hold")}
        icon={held ? <PlayCircleOutlined /> : <PauseOutlined />}
        why={can.hold}
        onPress={press.hold}
        shortcut="F4"
        pressed={held}
      />
      <CallButton
        label={call?.muted ? t("softphone.unmute") : t("softphone.mute")}
        icon={call?.muted ? <AudioMutedOutlined /> : <AudioOutlined />}
        why={can.mute}
        onPress={press.mute}
        shortcut="Alt+M"
        pressed={call?.muted ?? false}
      />
      <DigitPad call={call} why={can.digits} />
    </div>
  );
}
