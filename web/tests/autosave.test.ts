import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Shelf } from "@/lib/shelf";
import { Autosave, keptFields, shelfKey, type SaveStatus } from "@/features/workspace/autosave";

class FakeShelf implements Shelf {
  readonly kept = new Map<string, string>();
  get = async (key: string) => this.kept.get(key) ?? null;
  set = async (key: string, text: string) => void this.kept.set(key, text);
  remove = async (key: string) => void this.kept.delete(key);
  keys = async () => [...this.kept.keys()];
}

/** A server that can be away. */
class FakeServer {
  away = false;
  readonly saved: unknown[] = [];
  save = (fields: unknown): Promise<void> => {
    if (this.away) return Promise.reject(new Error("away"));
    this.saved.push(fields);
    return Promise.resolve();
  };
}

describe("the reception form", () => {
  let shelf: FakeShelf;
  let server: FakeServer;
  let said: SaveStatus[];
  let form: Autosave;

  beforeEach(() => {
    vi.useFakeTimers();
    shelf = new FakeShelf();
    server = new FakeServer();
    said = [];
    form = new Autosave("i1", server.save, shelf, (status) => said.push(status));
  });
  afterEach(() => void vi.useRealTimers());

  it("is kept here at once and saved when the typing pauses", async () => {
    form.typed({ a: "1" });
    expect(await keptFields(shelf, "i1")).toEqual({ a: "1" });
    form.typed({ a: "12" });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.saved).toEqual([{ a: "12" }]);
    expect(said.at(-1)).toBe("saved");
    expect(shelf.kept.size).toBe(0);
  });

  it("is saved while somebody types on without a pause", async () => {
    for (let stroke = 1; stroke <= 20; stroke++) {
      form.typed({ a: "x".repeat(stroke) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.saved.length).toBeGreaterThanOrEqual(3);
  });

  it("is kept here while the server is away and sent when it is back", async () => {
    server.away = true;
    form.typed({ a: "1" });
    await vi.advanceTimersByTimeAsync(700);
    expect(said.at(-1)).toBe("kept");
    expect(await keptFields(shelf, "i1")).toEqual({ a: "1" });
    server.away = false;
    await vi.advanceTimersByTimeAsync(3100);
    expect(server.saved).toEqual([{ a: "1" }]);
    expect(said.at(-1)).toBe("saved");
  });

  it("sends what was typed last even when an older save failed", async () => {
    server.away = true;
    form.typed({ a: "old" });
    await vi.advanceTimersByTimeAsync(700);
    form.typed({ a: "new" });
    server.away = false;
    await vi.advanceTimersByTimeAsync(4000);
    expect(server.saved.at(-1)).toEqual({ a: "new" });
  });

  it("is saved at once when the call gives way to the next", () => {
    form.typed({ a: "1" });
    form.close();
    expect(server.saved).toEqual([{ a: "1" }]);
  });

  it("stays in this browser when it could not be saved at the end", async () => {
    server.away = true;
    form.typed({ a: "1" });
    form.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await keptFields(shelf, "i1")).toEqual({ a: "1" });
  });

  it("does not stumble over a broken copy", async () => {
    await shelf.set(shelfKey("i1"), "{half");
    expect(await keptFields(shelf, "i1")).toBeNull();
  });
});
