import { answerOf, server } from "@/api/client";

type Verb = "answer" | "decline" | "hangup" | "hold" | "retrieve" | "mute" | "unmute";

export const dial = (to: string) => answerOf(server.POST("/api/v1/calls", { body: { to } }));

export const act = (call: string, verb: Verb) =>
  answerOf(server.POST(`/api/v1/calls/{call}/${verb}`, { params: { path: { call } } }));

export const sendDigits = (call: string, digits: string) =>
  answerOf(
    server.POST("/api/v1/calls/{call}/dtmf", { params: { path: { call } }, body: { digits } }),
  );

export const chooseCustomer = (call: string, customer: string) =>
  answerOf(
    server.PUT("/api/v1/calls/{call}/customer", {
      params: { path: { call } },
      body: { customer_id: customer },
    }),
  );
