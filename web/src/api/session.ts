import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { Me } from "@/api/types";
import type { Language } from "@/lib/i18n";

/** `embedded`: in the bar on another site's page, which has a cookie of its own. */
export const signIn = (username: string, password: string, embedded = false) =>
  answerOf(server.POST("/api/v1/auth/session", { body: { username, password, embedded } }));
export const signOut = () => answerOf(server.DELETE("/api/v1/auth/session"));

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/me", { signal })),
  staleTime: Infinity,
});

export const readPhoneAccount = () => answerOf(server.GET("/api/v1/me/phone"));
export const keepLanguage = (language: Language) =>
  answerOf(server.PUT("/api/v1/me/language", { body: { language } }));

/** Whoever takes calls, and a supervisor, who needs a phone to listen and to take over. */
export const telephones = (me: Me): boolean =>
  me.agent || (me.device !== null && me.roles.includes("supervisor"));

const WATCHERS = ["supervisor", "admin", "analyst"];
/** Whoever looks after the whole house's figures: the live floor and the reports. */
export const watches = (me: Me): boolean => me.roles.some((role) => WATCHERS.includes(role));
