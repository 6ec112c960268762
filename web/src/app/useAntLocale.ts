import type { Locale } from "antd/es/locale";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import dayjs from "dayjs";

const packs = {
  zh: () => Promise.all([import("antd/locale/zh_CN"), import("dayjs/locale/zh-cn")]),
  en: () => Promise.all([import("antd/locale/en_US"), import("dayjs/locale/en")]),
};

/** Until a pack has come. Without any the library mounts the whole page anew when it does. */
const NONE_YET: Locale = { locale: "en" };

/** The component library's own words in the present language; they arrive a moment later. */
export function useAntLocale(): Locale {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState(NONE_YET);
  useEffect(() => {
    const language = i18n.language === "zh" ? "zh" : "en";
    void packs[language]().then(([pack]) => {
      dayjs.locale(language === "zh" ? "zh-cn" : "en");
      setLocale(pack.default);
    });
  }, [i18n.language]);
  return locale;
}
