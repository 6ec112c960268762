export type Refusal = "denied" | "missing";

/** Small and calm: a face beside a talk, within the room of a mobile net. */
const CALM: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 15, max: 20 },
};

export async function openCamera(): Promise<MediaStreamTrack | Refusal> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: CALM });
    return stream.getVideoTracks()[0] ?? "missing";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing";
  }
}
