/**
 * Which of several tabs has the sound: by a lock of the browser. The next in line gets it when the
 * tab closes or dies; a person may also take it into another tab.
 */
const LOCK = "linedesk.phone";

/** Owns the phone until the signal is aborted, and resolves when it has let go of it. */
export type Hold = (lost: AbortSignal) => Promise<void>;

export class Turn {
  private waiting: AbortController | null = null;
  private lost: AbortController | null = null;
  private stopped = false;

  constructor(
    private readonly locks: LockManager,
    private readonly hold: Hold,
    private readonly onWait: () => void,
  ) {}

  wait(): void {
    this.onWait();
    this.waiting = new AbortController();
    void this.request({ signal: this.waiting.signal });
  }

  take(): void {
    if (this.lost) return;
    this.waiting?.abort();
    void this.request({ steal: true });
  }

  stop(): void {
    this.stopped = true;
    this.waiting?.abort();
    this.lost?.abort();
  }

  /** Rejects when the place in line is given up (nothing was held), or when the lock is stolen. */
  private async request(options: LockOptions): Promise<void> {
    let holding: Promise<void> | null = null;
    try {
      await this.locks.request(LOCK, options, () => (holding = this.begin()));
    } catch (error) {
      // In a frame that may keep nothing there are no locks: this tab has the sound for itself.
      if (!holding) return isRefused(error) ? this.begin() : undefined;
      this.lost?.abort();
      await holding;
    }
    this.lost = null;
    if (!this.stopped) this.wait();
  }

  private async begin(): Promise<void> {
    if (this.stopped) return;
    this.lost = new AbortController();
    await this.hold(this.lost.signal);
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "SecurityError";
