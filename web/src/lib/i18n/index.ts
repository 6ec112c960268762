import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { local } from "@/lib/local";

export type Language = "zh" | "en";
export const LANGUAGES: readonly Language[] = ["zh", "en"];
const KEY = "linedesk.language";

const loaders: Record<Language, () => Promise<{ default: object }>> = {
  zh: () => import("@/lib/i18n/zh"),
  en: () => import("@/lib/i18n/en"),
};

/** What only administrators read is not loaded by an agent's desk. */
const setupLoaders: Record<Language, () => Promise<{ default: object }>> = {
  zh: () => import("@/lib/i18n/zh/setup"),
  en: () => import("@/lib/i18n/en/setup"),
};
let setupIsRead = false;

export const isLanguage = (value: unknown): value is Language => value === "zh" || value === "en";

function preferredLanguage(): Language {
  const chosen = chosenLanguage();
  return chosen ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

export async function switchLanguage(language: Language): Promise<void> {
  const texts = await loaders[language]();
  i18next.addResourceBundle(language, "translation", texts.default, true, true);
  if (setupIsRead) await addSetupTexts(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  await i18next.changeLanguage(language);
}

async function addSetupTexts(language: Language): Promise<void> {
  const texts = await setupLoaders[language]();
  i18next.addResourceBundle(language, "translation", texts.default, true, true);
}

/** Before a page of the set-up is shown; the other language follows when it is chosen. */
export async function needSetupTexts(): Promise<void> {
  setupIsRead = true;
  await addSetupTexts(i18next.language as Language);
}

/** The choice of a person at this browser; it goes before what the server remembers of him. */
export async function chooseLanguage(language: Language): Promise<void> {
  local.set(KEY, language);
  await switchLanguage(language);
}

export function chosenLanguage(): Language | null {
  const kept = local.get(KEY);
  return isLanguage(kept) ? kept : null;
}

export async function startI18n(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(language);
}

/** A label that the server keeps in both languages, in the reader's one. */
export function pick(
  label: Partial<Record<Language, string>> | null | undefined,
  code = "",
): string {
  const language = i18next.language as Language;
  return label?.[language] || label?.zh || label?.en || code;
}
