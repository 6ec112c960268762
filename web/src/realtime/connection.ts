import { learnServerTime } from "@/lib/clock";
import { backoff } from "@/realtime/backoff";
import type { Message, Topic } from "@/realtime/feed";

/**
 * Keeps one WebSocket to the server open: connects again with backoff after a loss, and gives up a
 * silent one, since the server says something every 2 s. Every connection begins with fresh
 * snapshots.
 */
export type Listener = {
  onOpen(): void;
  onMessage(message: Message): void;
  onWord(): void; // anything at all was heard, heartbeats included
  onLost(): void;
};

const SILENCE_SECONDS = 12;

export class Connection {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    private readonly topics: readonly Topic[],
    private readonly listener: Listener,
    private readonly wall = "", // the token of a television
  ) {}

  start(): void {
    this.stopped = false;
    this.open();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    clearTimeout(this.silence);
    this.socket?.close();
    this.socket = null;
  }

  /** A number of this topic was missed: ask for its snapshot again. */
  resync(topic: Topic): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    this.socket.send(JSON.stringify({ type: "resync", topic: this.wall ? "wall" : topic }));
  }

  private open(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/v1/events?${this.query()}`);
    this.socket = socket;
    socket.onopen = () => this.listener.onOpen();
    socket.onmessage = (event) => this.hear(String(event.data));
    socket.onclose = () => this.lose(socket);
    this.watch();
  }

  private query(): string {
    return this.wall ? `topics=wall&wall=${this.wall}` : `topics=${this.topics.join(",")}`;
  }

  private hear(text: string): void {
    this.attempt = 0;
    this.watch();
    const message = JSON.parse(text) as { type: string; at?: number };
    if (typeof message.at === "number") learnServerTime(message.at);
    this.listener.onWord();
    if (message.type === "snapshot" || message.type === "event") {
      this.listener.onMessage(message as Message);
    }
  }

  private watch(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      const socket = this.socket;
      this.abandon();
      if (socket) this.again();
    }, SILENCE_SECONDS * 1000);
  }

  private abandon(): void {
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onclose = socket.onmessage = socket.onopen = null;
    socket.close();
  }

  private lose(socket: WebSocket): void {
    if (socket !== this.socket) return;
    this.socket = null;
    this.again();
  }

  private again(): void {
    clearTimeout(this.silence);
    this.listener.onLost();
    if (this.stopped) return;
    const seconds = backoff(this.attempt++, Math.random());
    this.retry = setTimeout(() => this.open(), seconds * 1000);
  }
}
