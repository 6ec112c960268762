/** Row A-031: wrap-up with its mode, for the agent who has left a call that goes on. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { callView } from "./support/floor";
import { NOW } from "./support/world";

const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const button = (name: RegExp) => screen.findByRole("button", { name });

describe("wrap-up", () => {
  it("of somebody who gave the call away goes on while the call does", async () => {
    const stint = { agent_id: "u1", agent: "agent1", wrap_up_until: NOW + 600, wraps_up: true };
    await openDesk({
      path: "/customers",
      agent: { presence: "wrap_up" },
      calls: [{ ...talk, agent_id: "u2", agent: "agent2", stints: [stint] }],
    });
    expect(await screen.findByRole("timer")).toBeTruthy();
  });

  it("that may not be left early says so and keeps its strip", async () => {
    const calls = [
      {
        ...talk,
        state: "wrap_up" as const,
        wrap_up_until: NOW + 600,
        wrap_up_mode: "forced" as const,
      },
    ];
    const { user } = await openDesk({ path: "/customers", agent: { presence: "wrap_up" }, calls });
    expect(await screen.findByText(/Cannot be ended early/)).toBeTruthy();
    await screen.findByText("Product enquiry");
    await user.keyboard("12");
    expect(await screen.findByText("Saved; wrap-up continues")).toBeTruthy();
    const ready = await button(/^check-circle Ready/);
    expect(ready.getAttribute("aria-disabled")).toBe("true");
  });
});
