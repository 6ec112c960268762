/** What every page is made of, by keyboard alone, with slow answers and with too many words. */
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ApiError } from "@/api/errors";
import { ActButton } from "@/components/ActButton";
import { Dialog } from "@/components/Dialog";
import { Failed } from "@/components/Failed";
import { PopOver } from "@/components/PopOver";
import { Tags } from "@/components/Tags";
import { startI18n } from "@/lib/i18n";

beforeAll(() => startI18n("en"));
afterEach(cleanup);

const show = (children: ReactNode) => {
  render(<App>{children}</App>);
  return userEvent.setup();
};
const focused = (element: HTMLElement) =>
  waitFor(() => expect(document.activeElement).toBe(element));

describe("what a button opens beside itself", () => {
  const opened = async () => {
    const user = show(
      <PopOver content={<Input aria-label="Inside" />}>
        <Button>Open</Button>
      </PopOver>,
    );
    await user.tab();
    await user.keyboard("{Enter}");
    await focused(await screen.findByLabelText("Inside"));
    return { user, opener: screen.getByRole("button", { name: "Open" }) };
  };

  it("takes the focus, and gives it back on Escape", async () => {
    const { user, opener } = await opened();
    await user.keyboard("{Escape}");
    await focused(opener);
  });

  it("gives it back at once when what is done in it closes it", async () => {
    function Page() {
      const [open, setOpen] = useState(false);
      const inside = <Button onClick={() => setOpen(false)}>Do it</Button>;
      return (
        <PopOver open={open} onOpenChange={setOpen} content={inside}>
          <Button>Open</Button>
        </PopOver>
      );
    }
    const user = show(<Page />);
    await user.tab();
    await user.keyboard("{Enter}");
    await focused(await screen.findByRole("button", { name: "Do it" }));
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open" }));
  });

  it("is no trap: Tab walks out of it", async () => {
    const { user, opener } = await opened();
    await user.tab();
    await focused(opener);
  });
});

it("a dialog gives the focus back to what opened it", async () => {
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        {open && <Dialog title="Question" onCancel={() => setOpen(false)} />}
      </>
    );
  }
  const user = show(<Page />);
  await user.tab();
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog");
  await user.keyboard("{Escape}");
  await focused(screen.getByRole("button", { name: "Open" }));
});

it("work that takes a while is not begun twice", async () => {
  const begun: ((done: unknown) => void)[] = [];
  const user = show(
    <ActButton onAct={() => new Promise((done) => begun.push(done))}>Send</ActButton>,
  );
  const button = screen.getByRole("button", { name: /Send/ });
  await user.click(button);
  await user.click(button);
  expect(begun).toHaveLength(1);
  begun[0]?.(null);
  await waitFor(() => expect(button.className).not.toContain("loading"));
  await user.click(button);
  expect(begun).toHaveLength(2);
});

describe("a failure", () => {
  it("of the server is told in words, with a way to ask again", () => {
    show(<Failed error={new ApiError(500, "boom", "Traceback")} onRetry={() => undefined} />);
    expect(screen.getByText(/Something went wrong on the server/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("that asking again does not mend offers none", () => {
    show(<Failed error={new ApiError(404, "not-found", "")} onRetry={() => undefined} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("of our own is no stack and no code", () => {
    show(<Failed error={new TypeError("undefined is not a function")} />);
    expect(screen.getByText(/Something unexpected happened/)).toBeTruthy();
  });
});

it("forty tags leave room for the other columns", () => {
  show(<Tags tags={Array.from({ length: 40 }, (_, n) => `tag${n}`)} />);
  expect(screen.getByText("tag3")).toBeTruthy();
  expect(screen.queryByText("tag4")).toBeNull();
  expect(screen.getByText("+36")).toBeTruthy();
});
