import { CaretRightOutlined, PauseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { peaksQuery, recordingAddress } from "@/api/interactions";
import { Failed } from "@/components/Failed";
import { Waiting } from "@/components/Waiting";
import css from "@/features/interactions/interaction.module.css";
import { Marks } from "@/features/interactions/Marks";
import { useWave } from "@/features/interactions/useWave";
import { clock } from "@/lib/time";

type Props = { interaction: string; seconds: number };
const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

/** Both sides of the talk, one above the other: the customer on top, what he heard below. */
export function Player({ interaction, seconds }: Props) {
  const { t } = useTranslation();
  const peaks = useQuery(peaksQuery(interaction));
  if (peaks.isPending) return <Waiting />;
  if (peaks.isError) {
    return (
      <>
        <Failed error={peaks.error} onRetry={() => void peaks.refetch()} />
        <audio controls src={recordingAddress(interaction)} className={css.plain ?? ""} />
      </>
    );
  }
  const length = peaks.data.seconds || seconds;
  return (
    <Wave
      interaction={interaction}
      address={recordingAddress(interaction)}
      peaks={peaks.data.channels as number[][]}
      pauses={peaks.data.pauses ?? []}
      seconds={length}
      label={t("player.wave")}
    />
  );
}

/** Where the recording was paused there is silence on purpose. */
function Pauses({ pauses, seconds }: { pauses: Pause[]; seconds: number }) {
  const { t } = useTranslation();
  const share = (part: number) => `${(100 * part) / (seconds || 1)}%`;
  return (
    <div className={css.pauses}>
      {pauses.map(({ begin, end }) => (
        <span
          key={begin}
          role="img"
          aria-label={t("player.paused", { from: clock(begin), to: clock(end) })}
          title={t("player.paused", { from: clock(begin), to: clock(end) })}
          style={{ left: share(begin), width: share(end - begin) }}
        />
      ))}
    </div>
  );
}

type Pause = { begin: number; end: number };
type WaveProps = {
  interaction: string;
  address: string;
  peaks: number[][];
  pauses: Pause[];
  seconds: number;
  label: string;
};

function Wave({ interaction, address, peaks, pauses, seconds, label }: WaveProps) {
  const { t } = useTranslation();
  const { attach, playing, position, speed, failed, toggle, jump, go, setSpeed } = useWave(
    address,
    peaks,
    seconds,
  );
  const verb = playing ? t("player.pause") : t("player.play");
  return (
    <div
      className={css.player}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") jump(-5);
        if (event.key === "ArrowRight") jump(5);
      }}
    >
      <div className={css.tracks}>
        <span>{t("player.customer")}</span>
        <span>{t("player.center")}</span>
        <div ref={attach} className={css.wave} role="img" aria-label={label} />
        <Pauses pauses={pauses} seconds={seconds} />
      </div>
      {failed && <Alert type="error" showIcon title={t("player.failed")} />}
      <div className={css.controls}>
        <Tooltip title={verb} placement="bottom">
          <Button
            type="primary"
            shape="circle"
            size="large"
            icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
            aria-label={verb}
            onClick={toggle}
          />
        </Tooltip>
        <span className="digits">
          {clock(position)} / {clock(seconds)}
        </span>
        <Segmented<number>
          size="small"
          aria-label={t("player.speed")}
          value={speed}
          onChange={setSpeed}
          options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        />
        <span className={css.keys}>{t("player.keys")}</span>
      </div>
      <Marks interaction={interaction} position={position} onGo={go} />
    </div>
  );
}
