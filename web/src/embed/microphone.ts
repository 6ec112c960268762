import { Refused } from "@/embed/desk";

/** The visitor's voice; asked for before the ticket, which lives for a minute only. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!window.isSecureContext || !("mediaDevices" in navigator)) throw new Refused("insecure");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === "NotAllowedError";
    throw new Refused(denied ? "denied" : "missing");
  }
}
