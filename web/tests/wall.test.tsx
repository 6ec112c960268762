import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeSocket, openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentViews, queueViews } from "./support/floor";
import { soon } from "./support/soon";

describe("the wallboard", () => {
  const open = async () => {
    const api = new FakeApi();
    api.signedIn = null;
    await openDesk({ path: "/wall?token=wall-1", api });
    await soon(() => expect(FakeSocket.latest?.url).toContain("topics=wall&wall=wall-1"));
    const data = { queues: queueViews, agents: agentViews };
    await soon(() => {
      FakeSocket.latest?.say({ type: "snapshot", topic: "wall", seq: 1, data });
      expect(screen.getByText("57%")).toBeTruthy();
    });
  };

  it("A-102: shows the queues without a sign-in and follows what is pushed", async () => {
    await open();
    const queues = [{ ...queueViews[0], waiting: 77 }];
    const data = { since: 1, queues, agents: [], gone: [queueViews[1]?.id] };
    const gone = screen.getByText(String(queueViews[1]?.label?.en));
    FakeSocket.latest?.say({ type: "event", topic: "wall", seq: 2, name: "wall.changed", data });
    expect(await screen.findByText("77")).toBeTruthy();
    expect(gone.isConnected).toBe(false);
  });

  it("shares the screen among many queues, since nobody scrolls a television", async () => {
    await open();
    const columns = () =>
      screen
        .getByRole("main")
        .querySelector<HTMLElement>("[style*=columns]")
        ?.style.getPropertyValue("--columns");
    expect(columns()).toBe("3");
    const queues = Array.from({ length: 24 }, (_, n) => ({ ...queueViews[0], id: `many${n}` }));
    const gone = queueViews.map(({ id }) => id);
    const data = { since: 1, queues, agents: [], gone };
    FakeSocket.latest?.say({ type: "event", topic: "wall", seq: 2, name: "wall.changed", data });
    await soon(() => expect(columns()).toBe("6"));
  });

  it("A-102: turns grey after 5 s of silence and connects again by itself", async () => {
    await open();
    FakeSocket.alive = false;
    await soon(() => expect(screen.getByText(/No longer up to date/)).toBeTruthy());
    const first = FakeSocket.latest;
    FakeSocket.latest?.onclose?.();
    await soon(() => expect(FakeSocket.latest).not.toBe(first));
  });
});
