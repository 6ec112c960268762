import { SoundOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { soundAddress, type Happening, type PlayStep } from "@/api/flows";
import { promptsQuery } from "@/api/setup";
import { playInTurn } from "@/components/playing";
import css from "@/features/flows/simulator.module.css";
import { exitName } from "@/features/flows/words";
import { clock } from "@/lib/time";

type Props = { happenings: readonly Happening[]; steps: readonly PlayStep[]; language: string };

const HIDDEN = new Set(["call.node_entered", "call.started", "call.answered"]);

/** What the caller hears and what becomes of him, in order. */
export function Transcript({ happenings, steps, language }: Props) {
  const { t } = useTranslation();
  const end = useRef<HTMLLIElement>(null);
  const shown = happenings.filter(({ name }) => !HIDDEN.has(name));
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" }); // newer browsers give a promise back
  }, [shown.length, steps.length]);
  return (
    <ol className={css.transcript} aria-label={t("sim.transcript")} aria-live="polite">
      {shown.map((one, index) => (
        <li key={index} data-name={one.name}>
          <time className="digits">{clock(one.at)}</time>
          {one.name === "heard" ? (
            <Heard prompts={one.data.prompts as string[]} language={language} />
          ) : (
            <span>{told(one)}</span>
          )}
        </li>
      ))}
      <li ref={end} aria-hidden="true" />
    </ol>
  );

  function told({ name, data }: Happening): string {
    if (name === "call.node_left") {
      return t("sim.left", { exit: exitName(t, String(data.exit)) });
    }
    const details = ["queue", "agent", "number", "why", "cause", "how"]
      .map((key) => data[key])
      .filter((one): one is string => typeof one === "string" && one !== "")
      .map((one) => t(`word.${one}`, { defaultValue: one }));
    return [t(`fact.${name}`, { defaultValue: name }), ...details].join(" · ");
  }
}

function Heard({ prompts, language }: { prompts: string[]; language: string }) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(promptsQuery);
  const found = prompts.flatMap((name) => known.filter((one) => one.name === name));
  const words = prompts.map((name) => {
    const prompt = known.find((one) => one.name === name);
    return prompt?.texts[language] ?? Object.values(prompt?.texts ?? {})[0] ?? name;
  });
  return (
    <span className={css.heard}>
      <Button
        type="text"
        size="small"
        icon={<SoundOutlined />}
        aria-label={t("flow.listen")}
        disabled={found.length === 0}
        onClick={() => playInTurn(found.map(({ id }) => soundAddress(id, language)))}
      />
      <span title={prompts.join(", ")}>{words.join(" ")}</span>
    </span>
  );
}
