/** The ringing tone of the Chinese network: 450 Hz, 1 s on, 4 s off, soft. No sound file needed. */
export class Ringer {
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  ring(): void {
    if (this.timer !== undefined || typeof AudioContext === "undefined") return;
    this.context ??= new AudioContext();
    this.burst();
    this.timer = setInterval(() => this.burst(), 5000);
  }

  silence(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    void this.context?.close();
    this.context = null;
  }

  private burst(): void {
    const context = this.context;
    if (!context || context.state === "closed") return;
    const tone = new OscillatorNode(context, { frequency: 450 });
    const gain = new GainNode(context, { gain: 0 });
    const now = context.currentTime;
    gain.gain.setTargetAtTime(0.12, now, 0.02);
    gain.gain.setTargetAtTime(0, now + 1, 0.02);
    tone.connect(gain).connect(context.destination);
    tone.start(now);
    tone.stop(now + 1.2);
  }
}
