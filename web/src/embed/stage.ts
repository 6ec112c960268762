import { button } from "@/embed/button";
import type { Words } from "@/embed/words";
import type { PictureState } from "@/phone/picture";

export type StageActs = { show(on: boolean): void; resumePicture(): void };

/** The pictures of a video call, and what is to be said of them; nothing in any other call. */
export class Stage {
  readonly box = document.createElement("div");
  readonly camera: HTMLButtonElement;
  private readonly theirs = document.createElement("video");
  private readonly mine = document.createElement("video");
  private readonly said = document.createElement("div");
  private readonly resume: HTMLButtonElement;

  constructor(
    private readonly words: Words,
    acts: StageActs,
  ) {
    this.camera = button("plain", words.camera, () => acts.show(!this.isOn));
    this.resume = button("plain", words.resume, () => acts.resumePicture());
    this.box.className = "stage";
    this.theirs.className = "theirs";
    this.mine.className = "mine";
    this.said.setAttribute("role", "status");
    for (const video of [this.theirs, this.mine]) {
      video.muted = video.autoplay = video.playsInline = true; // the sound comes apart
    }
    this.box.append(this.theirs, this.mine, this.said, this.resume);
    this.look(null);
  }

  look(now: PictureState | null): void {
    this.box.hidden = this.camera.hidden = now === null;
    play(this.theirs, now?.theirs ?? null);
    play(this.mine, now?.mine ?? null);
    this.camera.setAttribute("aria-pressed", String(this.isOn));
    this.camera.disabled = now?.poor ?? false;
    this.resume.hidden = !this.camera.disabled;
    this.said.textContent = now ? this.sentence(now) : "";
  }

  private get isOn(): boolean {
    return this.mine.srcObject !== null;
  }

  private sentence({ poor, refused, ended }: PictureState): string {
    if (poor) return this.words.poor;
    if (refused) return this.words.noCamera;
    return ended ? this.words.dark : "";
  }
}

function play(video: HTMLVideoElement, stream: MediaStream | null): void {
  video.hidden = stream === null;
  if (video.srcObject !== stream) video.srcObject = stream;
}
