/** The sites that may hold the softphone bar, on the screen of the whole house. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { wrongOrigin } from "@/features/setup/origins";
import { openDesk } from "./support/desk";
import { FlowApi } from "./support/flows";
import { soon } from "./support/soon";

describe("a site", () => {
  it("A-065: names the sites that may hold the bar, and says what is wrong with one", async () => {
    const api = new FlowApi();
    const kept = { name: "Test", own_number: "", mask_numbers: false, bar_origins: [] };
    api.instead.set("GET /house", () => ({ status: 200, body: kept }));
    const { user } = await openDesk({ path: "/setup/house", api });
    const sites = await screen.findByLabelText(/Sites that may embed the softphone bar/);
    await user.type(sites, "https://CRM.example/orders?id=1{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("write https://crm.example");
    const save = screen.getByRole("button", { name: "Save" });
    expect(save).toHaveProperty("disabled", true);
    // Backspace would do nothing in the quarter of a second after Enter.
    await user.click(document.querySelector(".ant-select-selection-item-remove") as Element);
    await user.type(sites, "https://crm.example{Enter}");
    await soon(() => expect(screen.queryByRole("alert")).toBeNull());
    await user.click(save);
    await screen.findByText("Saved");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ body: { bar_origins: ["https://crm.example"] } }),
    );
  });

  it("knows a site from the address of a page", () => {
    const fine = ["https://crm.example", "http://localhost:8080", "https://crm.example:8443"];
    expect(fine.map(wrongOrigin)).toEqual([null, null, null]);
    const wrong = [
      "crm.example",
      "https://crm.example/",
      "https://crm.example:443",
      "ftp://x",
      "*",
    ];
    expect(wrong.map((one) => wrongOrigin(one)?.instead)).toEqual([
      ...Array<string>(3).fill("https://crm.example"),
      "",
      "",
    ]);
  });
});
