import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Picture, type PictureState } from "@/phone/picture";
import { isPoor, isTooMuch, netCountersOf, netOf, strikes, type Net } from "@/phone/pictureNet";
import { withoutTransportCc } from "@/phone/terms";

const GOOD: Net = { loss: 0, roundTrip: 0.05, room: 600_000 };
const counters = { received: 0, lost: 0, told: 0, roundTrip: 0, room: null };
const report = (...all: object[]) =>
  new Map(all.map((one, at) => [String(at), one])) as unknown as RTCStatsReport;

describe("whether the net carries a picture (A-032)", () => {
  it.each<[Partial<Net>, boolean]>([
    [{}, false],
    [{ room: null }, false],
    [{ loss: 0.09, roundTrip: 0.79, room: 120_000 }, false],
    [{ loss: 0.1 }, true],
    [{ roundTrip: 0.8 }, true],
    [{ room: 119_999 }, true],
  ])("%o: poor is %s", (some, poor) => {
    expect(isPoor({ ...GOOD, ...some })).toBe(poor);
  });

  it("takes the worse way, and only what was lost since the last look", () => {
    const before = { ...counters, received: 1000, lost: 500 };
    expect(netOf(before, { ...before, received: 1090, lost: 510 }).loss).toBeCloseTo(0.1);
    expect(netOf(before, { ...before, received: 1100, told: 0.2 }).loss).toBe(0.2);
    expect(netOf(before, before).loss).toBe(0);
  });

  it("forgives a moment and not five in a row", () => {
    const poor = { ...GOOD, loss: 0.5 };
    const looks = [poor, poor, poor, poor, GOOD, poor, poor, poor, poor];
    const struck = looks.reduce(strikes, 0);
    expect(isTooMuch(struck)).toBe(false);
    expect(isTooMuch(strikes(struck, poor))).toBe(true);
  });

  it("reads voice and picture, both ways, and the room only while a picture goes out", () => {
    const stats = report(
      { type: "inbound-rtp", kind: "audio", packetsReceived: 90, packetsLost: 10 },
      { type: "inbound-rtp", kind: "video", packetsReceived: 900, packetsLost: 5 },
      { type: "remote-inbound-rtp", kind: "audio", fractionLost: 0.3 },
      { type: "candidate-pair", nominated: false, availableOutgoingBitrate: 1 },
      {
        type: "candidate-pair",
        nominated: true,
        currentRoundTripTime: 0.2,
        availableOutgoingBitrate: 9e5,
      },
    );
    const found = { received: 990, lost: 15, told: 0.3, roundTrip: 0.2 };
    expect(netCountersOf(stats, true)).toEqual({ ...found, room: 9e5 });
    expect(netCountersOf(stats, false)).toEqual({ ...found, room: null });
    expect(netCountersOf(report(), true)).toEqual(counters);
  });
});

class FakeStream {
  constructor(private readonly tracks: unknown[]) {}
  getTracks = () => this.tracks;
  getVideoTracks = () => this.tracks;
}

/** A connection whose counters a test sets. */
function connection() {
  const line = {
    receiver: { track: { kind: "video" } },
    sender: { replaceTrack: vi.fn(() => Promise.resolve()) },
    direction: "sendrecv",
  };
  const peer = { connectionState: "connected", frames: 0, lost: 0, packets: 0 };
  const getStats = () =>
    Promise.resolve(
      report({
        type: "inbound-rtp",
        kind: "video",
        packetsReceived: peer.packets,
        packetsLost: peer.lost,
        framesDecoded: peer.frames,
      }),
    );
  return Object.assign(peer, { line, getTransceivers: () => [line], getStats });
}

describe("the picture of a call (A-032)", () => {
  const camera = { kind: "video", stop: vi.fn() };
  let peer: ReturnType<typeof connection>;
  let agree: ReturnType<typeof vi.fn<() => boolean>>;
  let now: PictureState | null;
  let picture: Picture;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("MediaStream", FakeStream);
    const getUserMedia = () => Promise.resolve(new FakeStream([camera]));
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
    camera.stop.mockClear();
    [peer, now, agree] = [connection(), null, vi.fn(() => true)];
    const real = peer as unknown as RTCPeerConnection;
    picture = new Picture(real, agree, (state) => (now = state));
  });

  afterEach(() => {
    picture.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const seconds = async (count: number, each: () => void = () => undefined) => {
    for (let second = 0; second < count; second++) {
      each();
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  const fine = () => ((peer.frames += 15), (peer.packets += 40));
  const lossy = () => ((peer.frames += 15), (peer.packets += 40), (peer.lost += 20));

  it("shows the other side while pictures come, and says when they have ended", async () => {
    await seconds(1);
    expect(now).toMatchObject({ theirs: null, ended: false });
    await seconds(2, fine);
    expect(now?.theirs).not.toBeNull();
    await seconds(4);
    expect(now).toMatchObject({ theirs: null, ended: true, poor: false });
    await seconds(1, fine);
    expect(now).toMatchObject({ ended: false });
  });

  it("switches the camera on and off without asking the switch", async () => {
    await picture.show(true);
    expect(peer.line.sender.replaceTrack).toHaveBeenLastCalledWith(camera);
    expect(now?.mine).not.toBeNull();
    await picture.show(false);
    expect(peer.line.sender.replaceTrack).toHaveBeenLastCalledWith(null);
    expect(camera.stop).toHaveBeenCalledOnce();
    expect(agree).not.toHaveBeenCalled();
  });

  it("says why there is no camera, and talks on", async () => {
    const denied = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: denied } });
    await picture.show(true);
    expect(now).toMatchObject({ refused: "denied", mine: null });
  });

  it("gives the picture up, both ways, when the net is poor, and brings it back by a click", async () => {
    await picture.show(true);
    await seconds(3, fine);
    await seconds(6, lossy);
    expect(now).toMatchObject({ poor: true, mine: null, theirs: null });
    expect(peer.line.direction).toBe("inactive");
    expect(peer.line.sender.replaceTrack).toHaveBeenLastCalledWith(null);
    expect(agree).toHaveBeenCalledOnce();
    await picture.resume();
    expect(now).toMatchObject({ poor: false });
    expect(now?.mine).not.toBeNull();
    expect(peer.line.direction).toBe("sendrecv");
    expect(agree).toHaveBeenCalledTimes(2);
  });

  it("asks again when the switch could not be asked", async () => {
    agree.mockReturnValueOnce(false);
    await seconds(3, fine);
    await seconds(6, lossy);
    expect(agree.mock.calls.length).toBe(2);
    await seconds(3, lossy);
    expect(agree.mock.calls.length).toBe(2);
  });

  it("leaves a talk without pictures alone, however poor the net", async () => {
    await seconds(12, () => (peer.lost += 20));
    expect(now).toMatchObject({ poor: false });
    expect(agree).not.toHaveBeenCalled();
  });
});

describe("the terms with the switch", () => {
  it("leave out what makes both senders fall to a crawl", () => {
    const sdp = [
      "m=video 9 UDP/TLS/RTP/SAVPF 96",
      "a=rtcp-fb:* transport-cc",
      "a=rtcp-fb:* goog-remb",
      "a=extmap:1 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
      "",
    ].join("\r\n");
    expect(withoutTransportCc(sdp)).toBe(
      "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtcp-fb:* goog-remb\r\n",
    );
  });
});
