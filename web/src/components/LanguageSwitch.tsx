import { useTranslation } from "react-i18next";
import { keepLanguage } from "@/api/session";
import { chooseLanguage } from "@/lib/i18n";

type Props = { className?: string | undefined; keep?: boolean };

/** Shows the other language in its own words; with `keep` the server remembers the choice. */
export function LanguageSwitch({ className, keep = false }: Props) {
  const { i18n } = useTranslation();
  const other = i18n.language === "zh" ? "en" : "zh";
  const change = async () => {
    await chooseLanguage(other);
    if (keep) await keepLanguage(other).catch(() => undefined);
  };
  return (
    <button type="button" className={className} lang={other} onClick={() => void change()}>
      {other === "zh" ? "中文" : "English"}
    </button>
  );
}
