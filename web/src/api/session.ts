import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Me, PhoneAccount } from "@/api/types";
import type { Language } from "@/lib/i18n";

export const signIn = (username: string, password: string) =>
  api.post("/auth/session", { username, password });
export const signOut = () => api.delete("/auth/session");

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => api.get<Me>("/me", {}, signal),
  staleTime: Infinity,
});

export const readPhoneAccount = () => api.get<PhoneAccount>("/me/phone");
export const keepLanguage = (language: Language) => api.put("/me/language", { language });
