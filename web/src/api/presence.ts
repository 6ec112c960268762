import { answerOf, server } from "@/api/client";

export type Device = "browser" | "desk" | "external";
const PRESENCE = "/api/v1/me/presence";

export const goReady = () => answerOf(server.PUT(PRESENCE, { body: { presence: "ready" } }));
export const goNotReady = (reason: string) =>
  answerOf(server.PUT(PRESENCE, { body: { presence: "not_ready", reason } }));
export const goOffline = () => answerOf(server.PUT(PRESENCE, { body: { presence: "offline" } }));
export const chooseDevice = (device: Device) =>
  answerOf(server.PUT("/api/v1/me/device", { body: { device } }));
