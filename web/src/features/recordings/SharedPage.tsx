import { useParams } from "@tanstack/react-router";
import { Result } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sharedAudio } from "@/api/recordings";
import { OutsidePage } from "@/components/OutsidePage";

/** One recording, for whoever was sent its link; it is asked for when one plays it. */
export function SharedPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: "/recording/$token" });
  const [over, setOver] = useState(false);
  return (
    <OutsidePage>
      {over ? (
        <Result status="info" title={t("player.over")} subTitle={t("player.overHint")} />
      ) : (
        <>
          <h1>{t("player.label")}</h1>
          <audio
            controls
            preload="metadata"
            aria-label={t("player.label")}
            src={sharedAudio(token)}
            style={{ width: "100%" }}
            onError={() => setOver(true)}
          />
        </>
      )}
    </OutsidePage>
  );
}
