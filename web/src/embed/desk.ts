import type { PageContext } from "@/embed/page";
import { isWord, type Word } from "@/embed/words";

/** The contact center's answers to this page. */
export type Ticket = {
  ws_path: string;
  uri: string;
  target: string;
  video: boolean;
  ice_servers: RTCIceServer[];
};
export type ButtonInfo = { language: string; open: boolean; video: boolean };

/** A refusal that the visitor is told in one of our sentences. */
export class Refused extends Error {
  constructor(readonly word: Word) {
    super(word);
  }
}

export class Desk {
  constructor(
    private readonly origin: string,
    private readonly key: string,
  ) {}

  about = (): Promise<ButtonInfo> => this.ask<ButtonInfo>({});

  ticket = (page: PageContext, video: boolean): Promise<Ticket> =>
    this.ask<Ticket>({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...page, video }),
    });

  socket(ticket: Ticket): string {
    return this.origin.replace(/^http/, "ws") + ticket.ws_path;
  }

  private async ask<Answer>(init: RequestInit): Promise<Answer> {
    const address = `${this.origin}/api/v1/web-calls/${encodeURIComponent(this.key)}`;
    const answer = await fetch(address, { ...init, credentials: "omit" }).catch(() => null);
    if (!answer) throw new Refused("unreachable");
    const body = (await answer.json().catch(() => ({}))) as { code?: string };
    if (answer.ok) return body as Answer;
    throw new Refused(body.code && isWord(body.code) ? body.code : "refused");
  }
}
