import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { keep, keptOf } from "@/features/flows/kept";
import { switchLanguage } from "@/lib/i18n";
import { openDesk } from "./support/desk";
import { problem } from "./support/fakeApi";
import { FlowApi, flowRecord, mainFlow } from "./support/flows";
import { soon } from "./support/soon";

async function open(api = new FlowApi()) {
  const desk = await openDesk({ path: "/flows/w1", api });
  await screen.findByRole("region", { name: "Flow canvas" });
  await soon(() => expect(nodeCalled("menu")).toBeTruthy());
  const saves = () => api.log.filter(({ method }) => method === "PATCH");
  return { ...desk, api, saves };
}

const nodeCalled = (name: string) =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`);

async function choose(name: string, user: Awaited<ReturnType<typeof openDesk>>["user"]) {
  await user.click(screen.getByRole("combobox", { name: "Find a step" }));
  await user.click(await screen.findByTitle(name));
  await screen.findByDisplayValue(name);
}

describe("the designer", () => {
  it("A-023: adds a node by its palette, connects it and saves by itself", async () => {
    const { user, saves } = await open();
    await choose("menu", user);
    await user.click(screen.getByRole("combobox", { name: "Add a key or an exit" }));
    await user.click(await screen.findByTitle("Key 4"));
    expect(await screen.findByText("“Key 4” leads nowhere")).toBeTruthy();
    expect(screen.getByRole("button", { name: /Publish/ })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("button", { name: "Play" }));
    await soon(() => expect(nodeCalled("play")).toBeTruthy());
    await soon(() => {
      const { draft } = saves().at(-1)?.body as { draft: typeof mainFlow };
      expect(draft.nodes.menu?.exits["4"]).toBe("play");
      expect(draft.nodes.play).toMatchObject({ kind: "play" });
    });
    expect(saves().at(0)?.body).toMatchObject({ version: 3 });
  });

  it("A-022: asks for the steps of a chain in a form", async () => {
    const { user, saves } = await open();
    await user.click(screen.getByRole("button", { name: "Follow me" }));
    await screen.findByDisplayValue("follow");
    await user.click(screen.getByRole("button", { name: /Add a step/ }));
    const step = screen.getByRole("group", { name: "Step 1" });
    const to = within(step).getByRole("combobox", { name: "To" });
    await user.click(to);
    await user.paste("+8613900000001");
    await user.click(await screen.findByTitle("+8613900000001"));
    await soon(() => expect(to.getAttribute("aria-expanded")).toBe("false"));
    await user.click(within(step).getByRole("checkbox", { name: /press/i }));
    await soon(() => {
      const { draft } = saves().at(-1)?.body as { draft: typeof mainFlow };
      expect(draft.nodes.follow?.settings).toEqual({
        steps: [{ to: "+8613900000001", seconds: 20, confirm: true }],
      });
    });
  });

  it("A-023: takes back and does again", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Hang up" }));
    await soon(() => expect(nodeCalled("hangup")).toBeTruthy());
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await soon(() => expect(nodeCalled("hangup")).toBeNull());
    await user.click(screen.getByRole("button", { name: "Redo" }));
    await soon(() => expect(nodeCalled("hangup")).toBeTruthy());
  });

  it("A-023: shows what differs, publishes, and offers the way back", async () => {
    const { user, api } = await open();
    await user.click(screen.getByRole("button", { name: /Publish/ }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("hello")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Publish" }));
    expect(await screen.findByText("Version 2 runs")).toBeTruthy();
    await soon(() => expect(api.log.map(({ path }) => path)).toContain("/flows/w1/publish"));
    await user.click(screen.getByText("Versions"));
    expect(await screen.findByText("a fourth key")).toBeTruthy();
    expect(await screen.findAllByRole("button", { name: "Roll back" })).toHaveLength(1);
  });

  it("A-026: lets nobody leave callers without a person unless he says why", async () => {
    const api = new FlowApi();
    const waiver = { what: "setting", name: "without_person", before: null, after: true };
    api.changes = [{ node: "menu", ...waiver }];
    const { user } = await open(api);
    await user.click(screen.getByRole("button", { name: /Publish/ }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("No way to a person: menu")).toBeTruthy();
    const publish = dialog.getByRole("button", { name: "Publish" });
    expect(publish).toHaveProperty("disabled", true);
    await user.type(dialog.getByRole("textbox"), "only for staff");
    await user.click(publish);
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/flows/w1/publish",
        body: { note: "only for staff" },
      }),
    );
  });

  it("loses nothing when the server is away, nor when the browser is closed then", async () => {
    const api = new FlowApi();
    api.instead.set("PATCH /flows/w1", () => problem(503, "records-unavailable"));
    const { user } = await open(api);
    await user.click(screen.getByRole("button", { name: "Hang up" }));
    expect(await screen.findByText(/Not saved; kept in this browser/)).toBeTruthy();
    expect(keptOf("w1")?.flow.nodes.hangup).toBeTruthy();
    api.instead.clear();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Saved");
    expect(keptOf("w1")).toBeNull();
  });

  it("goes on with what a crashed browser left", async () => {
    const bye = { kind: "hangup", settings: { prompts: ["hello"] }, exits: {} };
    const flow = { ...mainFlow, nodes: { ...mainFlow.nodes, bye } };
    keep("w1", { flow, version: flowRecord.version });
    const { saves } = await open();
    expect(nodeCalled("bye")).toBeTruthy();
    await soon(() => expect(saves()).toHaveLength(1));
  });

  it("A-023: asks whose draft goes on when a colleague was faster", async () => {
    const api = new FlowApi();
    const { user, saves } = await open(api);
    api.record = { ...api.record, version: 9 };
    api.instead.set("PATCH /flows/w1", () => problem(409, "stale"));
    await user.click(screen.getByRole("button", { name: "Hang up" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Steps that differ: .*hangup/)).toBeTruthy();
    api.instead.clear();
    await user.click(within(dialog).getByRole("button", { name: "Keep mine on top" }));
    await soon(() => expect(saves().at(-1)?.body).toMatchObject({ version: 9 }));
  });

  it("A-023: simulates a call on the draft and lights its path", async () => {
    const { user, api } = await open();
    await user.click(screen.getByText("Simulate"));
    await user.click(await screen.findByRole("button", { name: /Call$/ }));
    expect(await screen.findByText("welcome to all")).toBeTruthy();
    expect(document.querySelector('[data-lit="here"]')?.getAttribute("data-node")).toBe("menu");
    await user.click(screen.getByRole("button", { name: "Key 0" }));
    await soon(() =>
      expect(api.plays.at(-1)).toMatchObject({ steps: [{ do: "press", digits: "0" }] }),
    );
  });

  it("N-03: runs the files of tests and says what came otherwise", async () => {
    const { user } = await open();
    await user.click(screen.getByText("Tests"));
    await user.click(await screen.findByRole("button", { name: "Run all" }));
    expect(await screen.findByText(/1 passed, 2 failed/)).toBeTruthy();
    expect(screen.getByText("Line 6, “waits in sales”: is in service")).toBeTruthy();
    expect(screen.getByText("broken: this file cannot be read")).toBeTruthy();
    await act(() => switchLanguage("zh"));
    expect(screen.getByText("第 6 行“waits in sales”：在队列 service 中")).toBeTruthy();
    expect(screen.getByText("第 1 行：每行以短横线“- ”开头")).toBeTruthy();
    await act(() => switchLanguage("en"));
  });

  it("can be read, but not changed, by a supervisor", async () => {
    const api = new FlowApi();
    api.signedIn = { ...api.signedIn, roles: ["supervisor"], permissions: ["setup.read"] };
    await open(api);
    expect(screen.getByText("Read only")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
  });
});
