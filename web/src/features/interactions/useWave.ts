import { useEffect, useRef, useState } from "react";
import WaveSurfer from "wavesurfer.js";

const TRACKS = [
  { waveColor: "#9db8e8", progressColor: "#1d5fbf" },
  { waveColor: "#8fc9bd", progressColor: "#0d6b63" },
];

/** A waveform drawn from peaks that the server computed, so the sound loads only when played. */
export function useWave(address: string, peaks: number[][], seconds: number) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const surfer = useRef<WaveSurfer | null>(null);
  const [playing, setPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [speed, setRate] = useState(1);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!box) return;
    const made = WaveSurfer.create({
      container: box,
      url: address,
      peaks,
      duration: seconds,
      height: 64,
      cursorColor: "#b45309",
      cursorWidth: 2,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      splitChannels: peaks.map((_, index) => TRACKS[index % TRACKS.length] ?? {}),
    });
    made.on("play", () => setPlaying(true));
    made.on("pause", () => setPlaying(false));
    made.on("timeupdate", setPosition);
    made.on("error", () => setFailed(true));
    surfer.current = made;
    return () => made.destroy();
  }, [box, address, peaks, seconds]);

  return {
    attach: setBox,
    playing,
    position,
    speed,
    failed,
    toggle: () => void surfer.current?.playPause().catch(() => setFailed(true)),
    jump: (by: number) => surfer.current?.skip(by),
    go: (seconds: number) => surfer.current?.setTime(seconds),
    setSpeed: (rate: number) => {
      surfer.current?.setPlaybackRate(rate, true);
      setRate(rate);
    },
  };
}
