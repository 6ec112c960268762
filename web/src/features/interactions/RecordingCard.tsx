import { useTranslation } from "react-i18next";
import type { Interaction } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { useMay } from "@/components/useMay";
import css from "@/features/interactions/interaction.module.css";
import { Player } from "@/features/interactions/Player";
import { RecordingTools } from "@/features/interactions/RecordingTools";

export function RecordingCard({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation();
  const keeps = useMay("recordings.manage");
  const { recording } = interaction;
  const whyNot = recording?.why ?? "";
  return (
    <section className={css.card} aria-label={t("player.label")}>
      <h2>{t("player.label")}</h2>
      {recording?.state === "available" ? (
        <>
          <Player interaction={interaction.id} seconds={recording.seconds ?? 0} />
          {keeps && <RecordingTools interaction={interaction.id} />}
        </>
      ) : (
        <Nothing title={t(`recordingState.${recording?.state ?? "none"}`)} hint={whyNot} />
      )}
    </section>
  );
}
