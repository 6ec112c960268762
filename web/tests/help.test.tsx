/** Row A-068: an agent asks for help in a talk, and sees who whispers. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { callView } from "./support/floor";
import { soon } from "./support/soon";
import { NOW } from "./support/world";

const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const button = (name: RegExp) => screen.findByRole("button", { name });
const atTalk = (more: object = {}) =>
  openDesk({
    path: "/customers",
    agent: { presence: "talking", call: "k1" },
    calls: [{ ...talk, ...more }],
  });

describe("help", () => {
  it("is asked for with a reason and can be withdrawn", async () => {
    const { api, user, change } = await atTalk();
    await button(/^Ask for help/);
    await user.keyboard("{Alt>}h{/Alt}");
    await user.click(await button(/Price or discount/));
    await soon(() =>
      expect(api.log[0]).toMatchObject({
        path: "/calls/k1/help",
        body: { reason: "Price or discount" },
      }),
    );
    const help = { agent: "agent1", agent_id: "u1", reason: "Price or discount", since: NOW };
    change("me", "call.changed", { ...talk, help });
    expect(await screen.findByText("Help requested: Price or discount")).toBeTruthy();
    await user.click(await button(/^Ask for help/));
    await user.click(await button(/no longer need help/));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ method: "DELETE", path: "/calls/k1/help" }),
    );
  });

  it("lights up when an expert whispers, and never shows a listener", async () => {
    const by = { id: "u9", username: "supervisor", since: NOW, up: true };
    const { change } = await atTalk({ supervisors: [{ ...by, mode: "listen" }] });
    await button(/^Hold/);
    expect(screen.queryByText(/supervisor/)).toBeNull();
    change("me", "call.changed", { ...talk, supervisors: [{ ...by, mode: "whisper" }] });
    expect(await screen.findByText("supervisor is whispering: only you can hear it")).toBeTruthy();
  });
});
