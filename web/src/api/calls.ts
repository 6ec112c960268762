import { api } from "@/api/client";

type Verb = "answer" | "decline" | "hangup" | "hold" | "retrieve" | "mute" | "unmute";

export const dial = (to: string) => api.post<{ id: string }>("/calls", { to });
export const act = (call: string, verb: Verb) => api.post(`/calls/${call}/${verb}`);
export const sendDigits = (call: string, digits: string) =>
  api.post(`/calls/${call}/dtmf`, { digits });
export const chooseCustomer = (call: string, customer: string) =>
  api.put(`/calls/${call}/customer`, { customer_id: customer });
