import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { helpedQuery, runsQuery, scriptsQuery } from "@/api/talking";
import { Facts } from "@/components/Facts";
import { usePeople } from "@/components/usePeople";
import css from "@/features/interactions/interaction.module.css";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

/** The steps of the script with answer and time, and the articles that helped. */
export function TalkWork({ interaction }: { interaction: string }) {
  const { t, i18n } = useTranslation();
  const { byUsername } = usePeople();
  const { data: runs } = useQuery(runsQuery(interaction));
  const { data: scripts = [] } = useQuery(scriptsQuery);
  const { data: articles } = useQuery(helpedQuery(interaction));
  const helped = articles?.items ?? [];
  const spoken = (runs?.items ?? []).filter((run) => run.answers.length > 0);
  if (spoken.length === 0 && helped.length === 0) return null;
  const nameOf = (id: string) => {
    const script = scripts.find((one) => one.id === id);
    return script ? pick(script.label, script.name) : "";
  };
  return (
    <section className={css.card} aria-label={t("talkWork.label")}>
      <h2>{t("talkWork.label")}</h2>
      {spoken.map((run) => (
        <ol key={run.id} aria-label={nameOf(run.script_id)}>
          {run.answers.map((one, at) => (
            <li key={at}>
              {one.step}: <strong>{one.answer}</strong>{" "}
              <time className="digits">{dateTime(one.at, i18n.language)}</time>{" "}
              <small>{byUsername(run.by_name)}</small>
            </li>
          ))}
        </ol>
      ))}
      <Facts facts={[[t("talkWork.helped"), helped.map((one) => one.title.text).join("；")]]} />
    </section>
  );
}
