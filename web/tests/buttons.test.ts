import { describe, expect, it } from "vitest";
import { buttons, type Situation } from "@/features/softphone/buttons";
import { light } from "@/features/softphone/light";
import { INITIAL } from "@/phone/machine";
import { agentView, callView } from "./support/floor";

const idle: Situation = { agent: agentView, call: null, phone: INITIAL, connected: true };
const during = (state: typeof callView.state, more: Partial<Situation> = {}): Situation => ({
  ...idle,
  call: { ...callView, state },
  ...more,
});
const ringing = { ...INITIAL, stage: "ringing" as const };
const onDesk = { ...agentView, device: "desk" as const };

describe("the call buttons", () => {
  it("offer nothing but dialing when there is no call", () => {
    const { dial, ...others } = buttons(idle);
    expect(dial).toBeNull();
    expect(new Set(Object.values(others))).toEqual(new Set(["noCall"]));
  });

  it("let a ringing call be answered or declined, not held", () => {
    const can = buttons(during("offered", { phone: ringing }));
    expect(can).toMatchObject({ answer: null, decline: null, hold: "notTalking", dial: "busy" });
  });

  it("send the agent of a desk phone to the handset", () => {
    const can = buttons(during("offered", { agent: onDesk }));
    expect(can).toMatchObject({ answer: "onDesk", decline: null });
  });

  it("wait for the browser phone to ring", () => {
    expect(buttons(during("offered")).answer).toBe("phoneComing");
  });

  it("allow everything a talk needs", () => {
    const can = buttons(during("talking"));
    expect(can).toMatchObject({
      hangup: null,
      hold: null,
      mute: null,
      digits: null,
      answer: "notRinging",
    });
  });

  it("allow retrieve but no digits on hold", () => {
    expect(buttons(during("held"))).toMatchObject({ hold: null, digits: "held" });
  });

  it("still let a talk be ended while the server is away", () => {
    const phone = { ...INITIAL, stage: "talking" as const };
    const can = buttons(during("talking", { phone, connected: false }));
    expect(can).toMatchObject({ hangup: null, hold: "away", mute: "away" });
  });

  it("do not dial offline, in wrap-up or without a phone", () => {
    const as = (change: Partial<typeof agentView>) =>
      buttons({ ...idle, agent: { ...agentView, ...change } }).dial;
    expect(as({ presence: "offline" })).toBe("offline");
    expect(as({ presence: "wrap_up" })).toBe("wrapUp");
    expect(as({ reachable: { desk: false, browser: false } })).toBe("noPhone");
  });
});

describe("the registration light", () => {
  const none = { desk: false, browser: false };
  it("is green only when the chosen phone can ring", () => {
    expect(light(agentView, INITIAL, true)).toBe("ok");
    expect(light({ ...agentView, reachable: { desk: true, browser: false } }, INITIAL, true)).toBe(
      "other",
    );
    expect(light({ ...onDesk, reachable: none }, INITIAL, true)).toBe("none");
    expect(light(agentView, INITIAL, false)).toBe("away");
  });

  it("says that the microphone is missing, but not to a desk phone", () => {
    const phone = { ...INITIAL, microphone: "denied" as const };
    expect(light(agentView, phone, true)).toBe("noMicrophone");
    expect(light(onDesk, phone, true)).toBe("ok");
  });
});
