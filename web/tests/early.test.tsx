import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";

const pack = vi.hoisted(() => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrive, arrived };
});

vi.mock("antd/locale/en_US", async (original) => {
  await pack.arrived;
  return original();
});

it("keeps what one has typed when the library's own words arrive", async () => {
  const api = new FakeApi();
  api.signedIn = null;
  const { user } = await openDesk({ path: "/", api });
  await user.type(await screen.findByLabelText("User name"), "agent1");
  await act(async () => {
    pack.arrive();
    await import("antd/locale/en_US");
    await Promise.resolve();
  });
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(screen.getByLabelText<HTMLInputElement>("User name").value).toBe("agent1");
});
