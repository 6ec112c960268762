/** ten seconds before the first call; who cannot be heard is not offered calls. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeviceCheck } from "@/features/softphone/check/DeviceCheck";
import { failed, networkFinding, useFindings } from "@/features/softphone/check/useDeviceCheck";
import { decibels, ProbeContext, type Probe } from "@/phone/probe";

const good: Probe = {
  microphone: (onLevel) => {
    onLevel(-20);
    return Promise.resolve(-20);
  },
  speaker: () => Promise.resolve(),
  network: () => Promise.resolve([12, 900, 14, 11]),
};

function open(probe: Partial<Probe> = {}) {
  render(
    <ProbeContext value={{ ...good, ...probe }}>
      <DeviceCheck />
    </ProbeContext>,
  );
}

afterEach(() => useFindings.setState({}, true));

describe("the device check", () => {
  it("is green when the microphone hears, the speaker is heard and the line is quick", async () => {
    open();
    expect(await screen.findByText("Loud enough (-20 dBFS)")).toBeTruthy();
    expect(await screen.findByText("Good (14 ms round trip)")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "I hear it" }));
    expect(failed(useFindings.getState())).toBe(false);
  });

  it("is red for a muted microphone, and nobody goes ready then", async () => {
    open({ microphone: () => Promise.resolve(-100) });
    expect(await screen.findByText(/Almost no sound/)).toBeTruthy();
    expect(failed(useFindings.getState())).toBe(true);
  });

  it("says what to do without microphone, without server and without sound", async () => {
    const fails = () => Promise.reject(new Error("none"));
    open({ microphone: fails, network: fails });
    expect(await screen.findByText(/No microphone/)).toBeTruthy();
    expect(await screen.findByText("The server cannot be reached")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "I hear nothing" }));
    expect(await screen.findByText("Check the volume and the output device")).toBeTruthy();
  });
});

describe("its measures", () => {
  it("take the level of a tone and the middle of the trips", () => {
    const tone = Float32Array.from({ length: 800 }, (_, at) => Math.sin(at / 5));
    expect(decibels(tone)).toBeCloseTo(-3, 0);
    expect(decibels(new Float32Array(800))).toBe(-100);
    expect(networkFinding([10, 400, 500])).toMatchObject({ good: false, word: "slow" });
  });
});
