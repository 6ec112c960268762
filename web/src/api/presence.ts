import { api } from "@/api/client";

export type Device = "browser" | "desk";

export const goReady = () => api.put("/me/presence", { presence: "ready" });
export const goNotReady = (reason: string) =>
  api.put("/me/presence", { presence: "not_ready", reason });
export const goOffline = () => api.put("/me/presence", { presence: "offline" });
export const chooseDevice = (device: Device) => api.put("/me/device", { device });
