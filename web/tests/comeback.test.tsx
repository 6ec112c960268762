/** N-01: the talk survives a reload; the phone comes back by itself, and two tabs share one sound. */
import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Turn } from "@/phone/turn";
import { openDesk } from "./support/desk";
import { callView } from "./support/floor";
import { NOW } from "./support/world";
import { soon } from "./support/soon";

const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const open = (more: object = {}) =>
  openDesk({
    path: "/customers",
    agent: { presence: "talking", call: "k1" },
    calls: [{ ...talk, ...more }],
  });

describe("after a reload in a talk", () => {
  it("the phone asks to be rung again and answers by itself", async () => {
    localStorage.setItem("linedesk.talk", "k1");
    const { api, phone } = await open();
    await soon(() => expect(api.log).toMatchObject([{ method: "POST", path: "/calls/k1/rejoin" }]));
    act(() => phone.ring("k1"));
    expect(phone.did).toEqual(["answer"]);
  });

  it("a talk on the desk phone is left alone", async () => {
    const { api, phone } = await open();
    await soon(() => expect(phone.account).not.toBeNull());
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await soon(() => expect(api.log).toEqual([]));
  });

  it("a phone that is lost for good in a talk is awaited again", async () => {
    const { phone } = await open();
    await soon(() => expect(phone.account).not.toBeNull());
    act(() => phone.ring("k1"));
    act(() => phone.lose());
    act(() => phone.ring("k1"));
    expect(phone.did).toEqual(["answer", "answer"]);
  });

  it("the agent is told that the sound is interrupted", async () => {
    await open({ lost_since: NOW - 2 });
    expect(await screen.findByText("The sound of this call is interrupted")).toBeTruthy();
  });
});

/** The browser's lock manager, as far as `Turn` uses it. */
class FakeLocks {
  private holder: { fail: (why: Error) => void } | null = null;
  private readonly line: (() => void)[] = [];

  request = (_: string, options: LockOptions, run: () => Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = () => {
        const mine = { fail: reject };
        this.holder = mine;
        void run().then(() => {
          resolve();
          if (this.holder !== mine) return;
          this.holder = null;
          this.line.shift()?.();
        });
      };
      options.signal?.addEventListener("abort", () => {
        const place = this.line.indexOf(begin);
        if (place < 0) return;
        this.line.splice(place, 1);
        reject(new Error("given up"));
      });
      if (options.steal) {
        this.holder?.fail(new Error("stolen"));
        begin();
      } else if (this.holder) this.line.push(begin);
      else begin();
    });
}

describe("of two tabs", () => {
  const tab = (locks: FakeLocks, name: string, log: string[]) => {
    const hold = (lost: AbortSignal) =>
      new Promise<void>((resolve) => {
        log.push(`${name} has it`);
        lost.addEventListener("abort", () => {
          log.push(`${name} lets go`);
          resolve();
        });
      });
    const turn = new Turn(locks as unknown as LockManager, hold, () => log.push(`${name} waits`));
    turn.wait();
    return turn;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  it("one has the sound, and the other when it closes", async () => {
    const [locks, log] = [new FakeLocks(), [] as string[]];
    const first = tab(locks, "first", log);
    tab(locks, "second", log);
    first.stop();
    await settle();
    expect(log).toEqual([
      "first waits",
      "first has it",
      "second waits",
      "first lets go",
      "second has it",
    ]);
  });

  it("the other may take it, and gives it back when it closes", async () => {
    const [locks, log] = [new FakeLocks(), [] as string[]];
    tab(locks, "first", log);
    const second = tab(locks, "second", log);
    log.length = 0;
    second.take();
    await settle();
    expect(log).toEqual(["second has it", "first lets go", "first waits"]);
    second.stop();
    await settle();
    expect(log.slice(3)).toEqual(["second lets go", "first has it"]);
  });
});
