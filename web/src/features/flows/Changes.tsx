import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Change } from "@/api/flows";
import css from "@/features/flows/designer.module.css";
import { exitName, kindName, settingName } from "@/features/flows/words";

/** The differences between two states of a flow, in words. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className={css.hint}>{t("flow.noChanges")}</p>;
  return (
    <ul className={css.changes} aria-label={t("flow.changes")}>
      {changes.map((change, index) => (
        <li key={index}>
          {change.node && <strong>{change.node}</strong>} <Words change={change} />
        </li>
      ))}
    </ul>
  );
}

function Words({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { what, name, before, after } = change;
  if (what === "node") {
    const kind = ((after ?? before) as { kind?: string } | null)?.kind ?? "";
    return (
      <>
        {t(after === null ? "flow.change.removed" : "flow.change.added", {
          kind: kindName(t, kind),
        })}
      </>
    );
  }
  const label =
    what === "exit"
      ? exitName(t, name)
      : what === "setting"
        ? settingName(t, name)
        : t(`flow.change.${what}`);
  return (
    <>
      {label}: <del>{shown(t, before)}</del> → <ins>{shown(t, after)}</ins>
    </>
  );
}

/** Lists and tables in words too, such as the steps of a chain: "to owner, seconds 20". */
function shown(t: TFunction, value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "setup.yes" : "setup.no");
  if (Array.isArray(value))
    return value.map((one) => shown(t, one)).join(typeof value[0] === "object" ? "; " : ", ");
  if (typeof value !== "object") return String(value);
  const pairs = Object.entries(value);
  return pairs.map(([name, one]) => `${settingName(t, name)} ${shown(t, one)}`).join(", ");
}
