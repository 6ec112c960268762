import { useContext, useState } from "react";
import { create } from "zustand";
import { ProbeContext, type Probe } from "@/phone/probe";

/** Good or bad, with a word that says why when it is bad. */
export type Finding = { good: boolean; word: string; value: number | null };
export type Part = "microphone" | "speaker" | "network";
export type Findings = Partial<Record<Part, Finding>>;

/** What the last check of this page found. A part that was not checked stands in nobody's way. */
export const useFindings = create<Findings>(() => ({}));
export const failed = (findings: Findings): boolean =>
  Object.values(findings).some((finding) => !finding.good);

const QUIET_DB = -50;
const SLOW_MS = 300;

function microphoneFinding(level: number): Finding {
  const good = level > QUIET_DB;
  return { good, word: good ? "good" : "quiet", value: Math.round(level) };
}

/** By the median: one slow trip harms no talk. */
export function networkFinding(took: readonly number[]): Finding {
  const middle = [...took].sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? Infinity;
  const good = middle <= SLOW_MS;
  return { good, word: good ? "good" : "slow", value: Math.round(middle) };
}

const broken = (word: string): Finding => ({ good: false, word, value: null });

export type Check = {
  running: boolean;
  level: number | null;
  run(): Promise<void>;
  play(): Promise<void>;
  heard(yes: boolean): void;
};

/** The check as the panel shows it: microphone and network by themselves, the speaker by ear. */
export function useDeviceCheck(): Check {
  const probe = useContext(ProbeContext);
  const [running, setRunning] = useState(false);
  const [level, setLevel] = useState<number | null>(null);
  return {
    running,
    level,
    async run() {
      setRunning(true);
      useFindings.setState({}, true);
      const [microphone, network] = await Promise.all([ears(probe, setLevel), line(probe)]);
      useFindings.setState({ microphone, network });
      setRunning(false);
      setLevel(null);
    },
    play: () =>
      probe.speaker().catch(() => useFindings.setState({ speaker: broken("unavailable") })),
    heard: (yes) =>
      useFindings.setState({
        speaker: yes ? { good: true, word: "good", value: null } : broken("unheard"),
      }),
  };
}

const ears = (probe: Probe, onLevel: (level: number) => void): Promise<Finding> =>
  probe.microphone(onLevel).then(microphoneFinding, () => broken("unavailable"));

const line = (probe: Probe): Promise<Finding> =>
  probe.network().then(networkFinding, () => broken("unavailable"));
