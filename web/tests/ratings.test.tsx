import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi, problem } from "./support/fakeApi";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ok = (body: unknown) => () => ({ status: 200, body });

describe("the customer's own page", () => {
  const link = "/survey/abc.def";
  const api = (state: string) => {
    const fake = new FakeApi();
    fake.signedIn = null;
    fake.instead.set("GET /surveys/answers/abc.def", ok({ state }));
    fake.instead.set("POST /surveys/answers/abc.def", () => ({ status: 204, body: undefined }));
    return fake;
  };

  it("asks how it was and says thanks, without signing in", async () => {
    const fake = api("open");
    const { user } = await openDesk({ path: link, api: fake });
    expect(await button("Send")).toHaveProperty("disabled", true);
    await user.click(await screen.findByRole("radio", { name: "Good" }));
    await user.type(screen.getByLabelText("Anything else you would like to tell us?"), "很好");
    await user.click(await button("Send"));
    expect(await screen.findByText("Thank you for your rating!")).toBeTruthy();
    expect(fake.log.at(-1)?.body).toEqual({ score: 4, comment: "很好" });
  });

  it("says so when it was answered, is over, or never was", async () => {
    await openDesk({ path: link, api: api("answered") });
    expect(await screen.findByText("You have already rated us. Thank you!")).toBeTruthy();
    const nowhere = api("open");
    nowhere.instead.set("GET /surveys/answers/abc.def", () => problem(404, "not-found"));
    await openDesk({ path: link, api: nowhere });
    expect(await screen.findByText("This link is not valid.")).toBeTruthy();
  });
});

describe("the one whom a rating is about", () => {
  it("is told that the link was sent, and why it was not (A-059)", async () => {
    const api = new FakeApi();
    api.instead.set("POST /surveys", ok({ address: null, texted: true }));
    const { user } = await openDesk({ path: "/interactions/i1", api });
    await user.click(await button(/Ask for a rating/));
    expect(
      (await screen.findByText(/sent to the customer by text/)).closest("div")?.textContent,
    ).toBe("The link was sent to the customer by text");
    api.instead.set("POST /surveys", () => problem(409, "link-unsent"));
    await user.click(await button(/Ask for a rating/));
    expect(await screen.findByText(/has no number for texts; whoever leads/)).toBeTruthy();
  });
});
