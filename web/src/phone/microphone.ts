import type { Microphone } from "@/phone/machine";

/** Ask once, before the first call: a permission dialog during the ring would lose the caller. */
export async function askForMicrophone(): Promise<Microphone> {
  if (!window.isSecureContext || !("mediaDevices" in navigator)) return "insecure";
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach((track) => track.stop());
    return "granted";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing";
  }
}
