import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { skillsQuery } from "@/api/setup";
import css from "@/components/skillrule.module.css";
import { pick } from "@/lib/i18n";

export type SkillStep = { after: number; skills: Record<string, number> };
type Props = { value: unknown; onChange: (steps: SkillStep[]) => void };

/** What an agent must be able to do as the wait grows: "German 7, after 30 s 4, after 60 s anyone". */
export function SkillRule({ value, onChange }: Props) {
  const { t } = useTranslation();
  const steps = (Array.isArray(value) ? value : []) as SkillStep[];
  const set = (index: number, step: SkillStep) =>
    onChange(steps.map((before, place) => (place === index ? step : before)));
  const last = steps.at(-1);
  return (
    <div className={css.rule}>
      {steps.map((step, index) => (
        <div key={index} className={css.step}>
          <label>
            {t("skillRule.after")}
            <InputNumber
              size="small"
              min={0}
              max={3600}
              aria-label={t("skillRule.after")}
              value={step.after}
              onChange={(after) => set(index, { ...step, after: after ?? 0 })}
            />
            {t("skillRule.seconds")}
          </label>
          <Levels skills={step.skills} onChange={(skills) => set(index, { ...step, skills })} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t("common.remove")}
            onClick={() => onChange(steps.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...steps, { after: last ? last.after + 30 : 0, skills: {} }])}
      >
        {t("skillRule.add")}
      </Button>
    </div>
  );
}

type LevelsProps = {
  skills: Record<string, number>;
  onChange: (skills: Record<string, number>) => void;
};

/** Skills with the least level of each; none at all: anybody. */
function Levels({ skills, onChange }: LevelsProps) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(skillsQuery);
  return (
    <Grades
      known={known.map(({ name, label }) => [name, pick(label, name)])}
      most={10}
      words={t("skillRule.skills")}
      none={t("skillRule.anybody")}
      value={skills}
      onChange={onChange}
    />
  );
}

type GradesProps = {
  /** Names with what people call them. */
  known: [string, string][];
  most: number;
  words: string;
  /** What it means when none is chosen. */
  none?: string;
  value: Record<string, number>;
  onChange: (value: Record<string, number>) => void;
};

/** Some of the known, each with a number from 1 to `most`. */
export function Grades({ known, most, words, none = "", value, onChange }: GradesProps) {
  const { t } = useTranslation();
  const labels = new Map(known);
  const chosen = Object.keys(value);
  const choose = (names: string[]) =>
    onChange(Object.fromEntries(names.map((name) => [name, value[name] ?? 1])));
  return (
    <div className={css.levels}>
      <Select
        size="small"
        mode="multiple"
        aria-label={words}
        placeholder={none}
        value={chosen}
        options={known.map(([value, label]) => ({ value, label }))}
        onChange={choose}
      />
      {chosen.map((name) => (
        <label key={name}>
          {labels.get(name) ?? name}
          <InputNumber
            size="small"
            min={1}
            max={most}
            aria-label={`${labels.get(name) ?? name} ${t("skillRule.level")}`}
            value={value[name] ?? 1}
            onChange={(grade) => onChange({ ...value, [name]: grade ?? 1 })}
          />
        </label>
      ))}
    </div>
  );
}
