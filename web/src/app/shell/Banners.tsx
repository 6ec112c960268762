import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { useNow } from "@/lib/clock";
import { useLive, useSystem } from "@/realtime/live";
import type { SystemView } from "@/realtime/views";

const PATIENCE_SECONDS = 2; // a restart of the server within this time shows nothing

type Away = "server" | "switch" | "journal" | "records" | "diskFull" | "diskLow";
const WARNINGS: readonly Away[] = ["records", "diskLow"];

export function whatIsAway(lostFor: number | null, system: SystemView | null): Away[] {
  if (lostFor !== null) return lostFor < PATIENCE_SECONDS ? [] : ["server"];
  const away: Away[] = [];
  if (system?.switch === "away") away.push("switch");
  if (system?.journal === "full") away.push("journal");
  if (system?.records === "away") away.push("records");
  if (system?.disk === "full") away.push("diskFull");
  if (system?.disk === "low") away.push("diskLow");
  return away;
}

/** What is away right now, and what still works meanwhile. */
export function Banners() {
  const { t } = useTranslation();
  const now = useNow();
  const lostAt = useLive((live) => live.lostAt);
  const system = useSystem();
  return whatIsAway(lostAt === null ? null : now - lostAt, system).map((name) => (
    <Notice
      key={name}
      kind={WARNINGS.includes(name) ? "warning" : "error"}
      title={t(`away.${name}.title`)}
      help={t(`away.${name}.help`)}
    />
  ));
}
