import { CaretRightOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { promptsQuery, type Prompt } from "@/api/setup";
import { soundAddress } from "@/api/flows";
import { NewPrompt } from "@/components/NewPrompt";
import { playInTurn } from "@/components/playing";
import css from "@/features/flows/designer.module.css";
import { useDesign } from "@/features/flows/store";

type Props = { id: string; value: unknown; onChange: (value: unknown) => void };

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === "string" && one !== "",
  );

/** What is said, one prompt after the other; a new one is typed and spoken at once. */
export function PromptSelect({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useDesign((design) => design.flow.language ?? "zh");
  const { data: prompts = [] } = useQuery(promptsQuery);
  const [typing, setTyping] = useState(false);
  const names = namesOf(value);
  const text = (prompt: Prompt) => prompt.texts[language] ?? Object.values(prompt.texts)[0] ?? "";
  const chosen = names.flatMap((name) => prompts.filter((one) => one.name === name));
  return (
    <div className={css.prompts}>
      <Select
        id={id}
        mode="multiple"
        className={css.full ?? ""}
        placeholder={t("flow.choosePrompt")}
        showSearch={{ optionFilterProp: "search" }}
        value={names}
        options={prompts.map((one) => ({
          value: one.name,
          label: one.name,
          search: `${one.name} ${text(one)}`,
          title: text(one),
        }))}
        optionRender={({ data }) => (
          <span title={data.title}>
            {data.label} <small className={css.faint}>{data.title}</small>
          </span>
        )}
        onChange={onChange}
      />
      {chosen.map((prompt, index) => (
        <p key={index} className={css.said}>
          {text(prompt)}
        </p>
      ))}
      <div className={css.row}>
        <Tooltip title={t("flow.listen")}>
          <Button
            size="small"
            icon={<CaretRightOutlined />}
            disabled={chosen.length === 0}
            aria-label={t("flow.listen")}
            onClick={() => playInTurn(chosen.map(({ id: key }) => soundAddress(key, language)))}
          />
        </Tooltip>
        <Button size="small" icon={<PlusOutlined />} onClick={() => setTyping(true)}>
          {t("flow.newPrompt")}
        </Button>
      </div>
      {typing && (
        <NewPrompt
          language={language}
          onClose={() => setTyping(false)}
          onMade={(name) => onChange([...names, name])}
        />
      )}
    </div>
  );
}
