import { SignalFilled } from "@ant-design/icons";
import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import css from "@/features/softphone/context.module.css";
import { usePhone } from "@/phone/phone";
import { grade, type Sound } from "@/phone/quality";

/** How the talk sounds in this browser: a word for the agent, the figures for who asks. */
export function SoundQuality() {
  const { t } = useTranslation();
  const sound = usePhone((phone) => phone.sound);
  if (sound === null) return null;
  const now = grade(sound);
  const words = t(`softphone.sound.${now}`);
  return (
    <Tooltip title={t("softphone.sound.figures", figures(sound))} placement="bottomRight">
      <span className={css[`sound_${now}`]} data-testid="sound-quality" tabIndex={0}>
        <SignalFilled aria-hidden /> {words} {sound.score.toFixed(1)}
      </span>
    </Tooltip>
  );
}

const figures = (sound: Sound) => ({
  score: sound.score.toFixed(2),
  jitter: Math.round(sound.jitter),
  loss: (sound.loss * 100).toFixed(1),
  roundTrip: Math.round(sound.roundTrip),
});
