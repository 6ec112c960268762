import { createContext } from "react";

/** Tries out what a talk in this browser needs. Levels in dBFS, times in milliseconds. */
export type Probe = {
  /** The loudest that the microphone picks up within some seconds; `onLevel` meanwhile. */
  microphone(onLevel: (level: number) => void): Promise<number>;
  speaker(): Promise<void>;
  /** Round trips to the server, one after another. */
  network(): Promise<number[]>;
};

const LISTEN_MS = 3_000;
const TRIPS = 8;
const FLOOR = -100; // dBFS that stand for silence

export const realProbe: Probe = {
  async microphone(onLevel) {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const context = new AudioContext();
    try {
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(analyser);
      return await loudest(analyser, onLevel);
    } finally {
      stream.getTracks().forEach((track) => track.stop());
      await context.close();
    }
  },

  async speaker() {
    const context = new AudioContext();
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 660;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 1);
    await new Promise((resolve) => tone.addEventListener("ended", resolve));
    await context.close();
  },

  async network() {
    const took: number[] = [];
    for (let trip = 0; trip < TRIPS; trip++) {
      const began = performance.now();
      const answer = await fetch("/healthz", { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      took.push(performance.now() - began);
    }
    return took;
  },
};

export const ProbeContext = createContext<Probe>(realProbe);

async function loudest(analyser: AnalyserNode, onLevel: (level: number) => void): Promise<number> {
  const samples = new Float32Array(analyser.fftSize);
  const end = performance.now() + LISTEN_MS;
  let most = FLOOR;
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    analyser.getFloatTimeDomainData(samples);
    const level = decibels(samples);
    most = Math.max(most, level);
    onLevel(level);
  }
  return most;
}

/** dBFS of the RMS. */
export function decibels(samples: Float32Array): number {
  const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
  return power > 0 ? Math.max(FLOOR, 10 * Math.log10(power)) : FLOOR;
}
