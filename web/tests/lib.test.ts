import { describe, expect, it } from "vitest";
import { whatIsAway } from "@/app/shell/Banners";
import { branchesOf, findIn, leavesOf } from "@/features/softphone/dispositions";
import { dialable } from "@/features/softphone/targets/targets";
import { chord } from "@/features/softphone/useShortcuts";
import { byUrgency, level, serviceLevel } from "@/features/floor/figures";
import { readInteractionSearch } from "@/lib/search";
import { clock, dateTime, unixSeconds } from "@/lib/time";
import { backoff } from "@/realtime/backoff";
import { FakeApi } from "./support/fakeApi";
import { callViews, queueViews } from "./support/floor";

describe("times", () => {
  it("are clocks of minutes, and hours where needed, never negative", () => {
    expect([0, 65, 3661, -3].map(clock)).toEqual(["0:00", "1:05", "1:01:01", "0:00"]);
  });

  it("come as seconds or as RFC 3339", () => {
    expect(unixSeconds("1970-01-01T00:01:00Z")).toBe(60);
    expect(unixSeconds(60)).toBe(60);
    expect([unixSeconds(null), unixSeconds(""), unixSeconds("soon")]).toEqual([null, null, null]);
  });

  it("are written as each language writes them", () => {
    const noon = "2026-03-02T12:00:00";
    expect(dateTime(noon, "zh")).toBe("2026/03/02 12:00");
    expect(dateTime(noon, "en")).toBe("02 Mar 2026, 12:00");
  });
});

describe("reconnecting", () => {
  it("waits longer each time, up to three seconds, never twice alike by chance", () => {
    expect([0, 1, 2, 3, 50].map((attempt) => backoff(attempt, 1))).toEqual([0.5, 1, 2, 3, 3]);
    expect(backoff(3, 0)).toBe(1.5);
  });

  it("is not spoken of during a short restart", () => {
    const both = { switch: "away" as const, records: "away" as const };
    expect(whatIsAway(1, null)).toEqual([]);
    expect(whatIsAway(3, both)).toEqual(["server"]);
    expect(whatIsAway(null, both)).toEqual(["switch", "records"]);
  });
});

describe("dispositions", () => {
  const { body } = new FakeApi().answer("GET", "/dispositions");
  const branches = branchesOf((body as { items: never[] }).items);

  it("are the leaves of the tree", () => {
    const codes = branches.flatMap(leavesOf).map((leaf) => leaf.code);
    expect(codes).toEqual([
      "consult.price",
      "consult.product",
      "order",
      "complaint",
      "callback",
      "wrong",
    ]);
  });

  it("are found by place, name in either language, code or branch", () => {
    const found = (typed: string) => findIn(branches, typed).codes;
    expect(found("2")).toEqual(["order"]);
    expect(found("1")).toEqual(["consult.price", "consult.product"]);
    expect(found("投诉")).toEqual(["complaint"]);
    expect(found("WRONG")).toEqual(["wrong"]);
    expect(found("咨询")).toEqual(["consult.price", "consult.product"]);
    expect(found("9")).toEqual([]);
  });

  it("need no Enter after the digits of branch and leaf", () => {
    expect(findIn(branches, "12")).toEqual({ codes: ["consult.product"], complete: true });
    expect(findIn(branches, "13")).toEqual({ codes: [], complete: false });
    expect(findIn(branches, "21")).toEqual({ codes: [], complete: false });
  });
});

describe("what people type", () => {
  it("is dialed without the marks of writing, or not at all", () => {
    expect(dialable("(010) 8888-6666")).toBe("01088886666");
    expect(dialable("+86 138 0000 0001")).toBe("+8613800000001");
    expect(["", "call me", "sip:a@b", "1"].map(dialable)).toEqual(["", "", "", ""]);
  });

  it("is a shortcut only with a function key or Alt", () => {
    const pressed = (key: string, code: string, altKey: boolean) => chord({ key, code, altKey });
    expect(pressed("F8", "F8", false)).toBe("F8");
    expect(pressed("µ", "KeyM", true)).toBe("Alt+M");
    expect(pressed("m", "KeyM", false)).toBe("m");
  });

  it("in the address is taken only where it makes sense", () => {
    const search = readInteractionSearch({
      q: 1234,
      page: "2",
      queue: "",
      direction: {},
      evil: "x",
    });
    expect(search).toEqual({ q: "1234", page: 2 });
  });
});

describe("the floor's figures", () => {
  it("count the service level of what is done, and judge it by the target", () => {
    expect(queueViews.map(serviceLevel).map((share) => share?.toFixed(2))).toEqual([
      "0.85",
      "0.57",
      "1.00",
    ]);
    expect([level(0.85), level(0.72), level(0.5), level(null)]).toEqual([
      "good",
      "near",
      "bad",
      "none",
    ]);
  });

  it("put those who wait on top, the longest first", () => {
    expect(
      byUrgency(callViews)
        .map((call) => call.state)
        .slice(0, 4),
    ).toEqual(["queued", "queued", "queued", "offered"]);
  });
});
