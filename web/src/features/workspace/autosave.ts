import type { Fields } from "@/api/interactions";
import type { Shelf } from "@/lib/shelf";

/**
 * Keeps what is typed: at once in this browser, a moment later on the server. The copy in the
 * browser is removed only when the server has the same text, so neither F5, a killed browser nor an
 * outage loses a word. One save runs at a time, the newest text follows.
 */
export type SaveStatus = "idle" | "saving" | "saved" | "kept";

const DELAY_MS = 600;
const RETRY_MS = 3000;

export const shelfKey = (id: string): string => `linedesk.form.${id}`;

/** The text that did not reach the server yet, of an earlier life of this page. */
export async function keptFields(shelf: Shelf, id: string): Promise<Fields | null> {
  try {
    return JSON.parse((await shelf.get(shelfKey(id))) ?? "null") as Fields | null;
  } catch {
    return null;
  }
}

const PREFIX = shelfKey("");

/**
 * Send what an earlier life of this page could not: the call is over, the text is not lost.
 * `isFinal` says of a failure that no later attempt can succeed.
 */
export async function sendKept(
  shelf: Shelf,
  present: string | null,
  save: (id: string, fields: Fields) => Promise<unknown>,
  isFinal: (error: unknown) => boolean,
): Promise<void> {
  for (const key of (await shelf.keys()).filter((one) => one.startsWith(PREFIX))) {
    const id = key.slice(PREFIX.length);
    const fields = id === present ? null : await keptFields(shelf, id);
    if (fields === null) continue;
    const done = await save(id, fields).then(() => true, isFinal);
    if (done) await shelf.remove(key);
  }
}

export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: Fields | null = null;
  private running = false;
  private closed = false;

  constructor(
    private readonly id: string,
    private readonly save: (fields: Fields) => Promise<unknown>,
    private readonly shelf: Shelf,
    private readonly onStatus: (status: SaveStatus) => void,
  ) {}

  typed(fields: Fields): void {
    this.waiting = fields;
    // A full or forbidden storage costs the second copy only; the server still gets the text.
    void this.shelf.set(shelfKey(this.id), JSON.stringify(fields)).catch(() => undefined);
    this.onStatus("saving");
    if (this.timer === undefined) this.later(DELAY_MS); // who types on does not put it off
  }

  /** The page goes to another call: save what waits now, tell nobody. */
  close(): void {
    this.closed = true;
    void this.push();
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.push(), milliseconds);
  }

  private async push(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const fields = this.waiting;
    if (fields === null || this.running) return;
    this.running = true;
    this.waiting = null;
    try {
      await this.save(fields);
      this.running = false;
      this.saved();
    } catch {
      this.running = false;
      this.failed(fields);
    }
  }

  private saved(): void {
    if (this.waiting !== null) return this.again(0);
    void this.shelf.remove(shelfKey(this.id)).catch(() => undefined);
    this.tell("saved");
  }

  private failed(fields: Fields): void {
    this.waiting ??= fields;
    this.tell("kept");
    this.again(RETRY_MS);
  }

  private again(milliseconds: number): void {
    if (!this.closed) this.later(milliseconds);
    else if (milliseconds === 0) void this.push();
  }

  private tell(status: SaveStatus): void {
    if (!this.closed) this.onStatus(status);
  }
}
