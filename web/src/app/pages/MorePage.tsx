import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/ListPage";
import css from "@/app/pages/more.module.css";
import { useMay } from "@/components/useMay";

/** What is not opened all day, with a word of what it is for. */
export function MorePage() {
  const { t } = useTranslation();
  const works = useMay("work.read");
  const reads = useMay("knowledge.read");
  const moves = useMay("data.move");
  const sets = useMay("setup.read");
  const counts = useMay("reports.read");
  const pages = [
    { to: "/reports", name: "reports", shown: counts },
    { to: "/knowledge", name: "knowledge", shown: reads },
    { to: "/products", name: "products", shown: works },
    { to: "/appointments", name: "appointments", shown: works },
    { to: "/opportunities", name: "opportunities", shown: works },
    { to: "/themes", name: "themes", shown: works },
    { to: "/surveys", name: "surveys", shown: works },
    { to: "/data", name: "data", shown: moves },
    { to: "/forms", name: "forms", shown: sets },
  ] as const;
  return (
    <ListPage title={t("nav.more")}>
      <ul className={css.pages}>
        {pages
          .filter((one) => one.shown)
          .map((one) => (
            <li key={one.to}>
              <Link to={one.to}>{t(`nav.${one.name}`)}</Link>
              <span>{t(`more.${one.name}`)}</span>
            </li>
          ))}
      </ul>
    </ListPage>
  );
}
