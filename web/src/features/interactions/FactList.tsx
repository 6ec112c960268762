import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { factsQuery } from "@/api/interactions";
import type { FactItem } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/interactions/interaction.module.css";
import { clock, timeOfDay, unixSeconds } from "@/lib/time";

/** What became true, in order, with the time since the call began. */
export function FactList({ interaction }: { interaction: string }) {
  const { t } = useTranslation();
  const facts = useQuery(factsQuery(interaction));
  if (facts.isPending) return <Skeleton active />;
  if (facts.isError) return <Failed error={facts.error} onRetry={() => void facts.refetch()} />;
  if (facts.data.length === 0)
    return <Nothing title={t("facts.none")} hint={t("facts.noneHint")} />;
  const begin = unixSeconds(facts.data[0]?.at) ?? 0;
  return (
    <ol className={css.facts}>
      {facts.data.map((fact, index) => (
        <Row key={index} fact={fact} begin={begin} />
      ))}
    </ol>
  );
}

function Row({ fact, begin }: { fact: FactItem; begin: number }) {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const at = unixSeconds(fact.at) ?? begin;
  return (
    <li className={look(fact.name)}>
      <time className="digits">{timeOfDay(fact.at, i18n.language)}</time>
      <span className={`${css.offset} digits`}>+{clock(at - begin)}</span>
      <span>
        {t(`fact.${fact.name}`, { defaultValue: fact.name })}
        <small>{details(fact, t, queueName)}</small>
      </span>
    </li>
  );
}

/** A failure stands out, the agent's own states step back. */
function look(name: string): string {
  if (name === "recording.failed") return css.failed ?? "";
  return name.startsWith("agent.") ? (css.agent ?? "") : "";
}

const SHOWN = [
  "queue",
  "agent",
  "node",
  "exit",
  "why",
  "how",
  "presence",
  "reason",
  "by",
  "cause",
  "code",
  "position",
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** The telling fields, in words where we have them; ids say nothing to a person. */
function details({ data }: FactItem, t: TFunction, queueName: (name: string) => string): string {
  const word = (key: string): string => {
    const value = data[key];
    if (typeof value === "number") return String(value);
    if (typeof value !== "string" || value === "" || UUID.test(value)) return "";
    return key === "queue" ? queueName(value) : t(`word.${value}`, { defaultValue: value });
  };
  return SHOWN.map(word).filter(Boolean).join(" · ");
}
