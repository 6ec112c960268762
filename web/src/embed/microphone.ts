import { Refused } from "@/embed/desk";
import { openCamera } from "@/phone/camera";

/**
 * The visitor's voice and, for a video call, his picture if there is a camera that he gives; asked
 * for before the ticket, which lives for a minute only.
 */
export async function openDevices(video: boolean): Promise<MediaStream> {
  const stream = await openMicrophone();
  const camera = video ? await openCamera() : "missing";
  if (typeof camera !== "string") stream.addTrack(camera);
  return stream;
}

async function openMicrophone(): Promise<MediaStream> {
  if (!window.isSecureContext || !("mediaDevices" in navigator)) throw new Refused("insecure");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === "NotAllowedError";
    throw new Refused(denied ? "denied" : "missing");
  }
}
