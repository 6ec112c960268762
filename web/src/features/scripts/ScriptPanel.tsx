import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answerScript, beginScript, runsQuery, scriptsQuery, type ScriptRun } from "@/api/talking";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { Waiting } from "@/components/Waiting";
import { pick } from "@/lib/i18n";

type Props = { customer: string | null; interaction: string };

/** What to say next, with the customer's name in it; each answer is kept with its time. */
export function ScriptPanel({ customer, interaction }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const scripts = useQuery(scriptsQuery);
  const runs = useQuery(runsQuery(interaction));
  const act = async (doing: Promise<unknown>) => {
    await run(doing);
    await client.invalidateQueries({ queryKey: ["scripts", "runs", interaction] });
  };
  if (scripts.isPending || runs.isPending) return <Waiting />;
  if (scripts.isError) return <Failed error={scripts.error} />;
  if (runs.isError) return <Failed error={runs.error} />;
  const going = runs.data.items.at(-1);
  if (scripts.data.length === 0 && !going) return <Nothing title={t("script.none")} />;
  return (
    <Space orientation="vertical" size="middle" style={{ padding: "4px 16px 20px", width: "100%" }}>
      {going?.step ? (
        <Step run={going} onAnswer={(answer) => void act(answerOf(going, answer))} />
      ) : (
        <Space wrap>
          {scripts.data.map((script) => (
            <Button
              key={script.id}
              onClick={() =>
                void act(
                  beginScript({
                    script_id: script.id,
                    interaction_id: interaction,
                    customer_id: customer,
                  }),
                )
              }
            >
              {t("script.begin", { name: pick(script.label, script.name) })}
            </Button>
          ))}
        </Space>
      )}
      {going && going.answers.length > 0 && (
        <ol aria-label={t("script.answers")}>
          {going.answers.map((one, at) => (
            <li key={at}>
              {one.step}: {one.answer}
            </li>
          ))}
        </ol>
      )}
    </Space>
  );
}

const answerOf = (run: ScriptRun, answer: string) => answerScript(run.id, run.step ?? "", answer);

function Step({ run, onAnswer }: { run: ScriptRun; onAnswer: (answer: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  return (
    <section aria-live="polite">
      <p style={{ fontSize: 17 }}>{pick(run.text)}</p>
      {run.choices.length > 0 ? (
        <Space wrap>
          {run.choices.map((choice) => (
            <Button key={choice.value} onClick={() => onAnswer(choice.value)}>
              {pick(choice.label, choice.value)}
            </Button>
          ))}
        </Space>
      ) : (
        <Space.Compact block>
          <Input
            aria-label={t("script.answer")}
            placeholder={t("script.answer")}
            value={text}
            maxLength={2000}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={() => onAnswer(text.trim() || "–")}
          />
          <Button type="primary" onClick={() => onAnswer(text.trim() || "–")}>
            {t("script.next")}
          </Button>
        </Space.Compact>
      )}
    </section>
  );
}
