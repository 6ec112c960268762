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
      {label}: <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
    </>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
