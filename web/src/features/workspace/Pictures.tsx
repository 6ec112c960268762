import { VideoCameraOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import css from "@/features/workspace/pictures.module.css";
import type { PictureState } from "@/phone/picture";
import { resumePicture, showMe, usePhone } from "@/phone/phone";

/** The pictures of a video call: the visitor's, the agent's own if he switches his camera on. */
export function Pictures() {
  const { t } = useTranslation();
  const picture = usePhone((phone) => phone.picture);
  if (!picture) return null;
  const word = wordFor(picture);
  return (
    <section className={css.pictures} aria-label={t("picture.label")}>
      {picture.theirs && <Moving stream={picture.theirs} label={t("picture.theirs")} />}
      {picture.mine && <Moving stream={picture.mine} label={t("picture.mine")} small />}
      {word && <Alert type="warning" showIcon title={t(`picture.${word}`)} role="status" />}
      <div className={css.buttons}>
        <Button
          icon={<VideoCameraOutlined />}
          aria-pressed={picture.mine !== null}
          disabled={picture.poor}
          onClick={() => showMe(picture.mine === null)}
        >
          {t(picture.mine ? "picture.hideMe" : "picture.showMe")}
        </Button>
        {picture.poor && <Button onClick={resumePicture}>{t("picture.resume")}</Button>}
      </div>
    </section>
  );
}

function wordFor({ poor, refused, ended }: PictureState) {
  if (poor) return "poor";
  if (refused) return refused;
  return ended ? "ended" : null;
}

type MovingProps = { stream: MediaStream; label: string; small?: boolean };

/** Silent, since the voice has a loudspeaker of its own. */
function Moving({ stream, label, small = false }: MovingProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      className={small ? css.mine : css.theirs}
      aria-label={label}
      autoPlay
      playsInline
      muted
    />
  );
}
