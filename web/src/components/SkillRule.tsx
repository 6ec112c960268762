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
export function Levels({ skills, onChange }: LevelsProps) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(skillsQuery);
  const chosen = Object.keys(skills);
  const labelOf = (name: string) => pick(known.find((one) => one.name === name)?.label, name);
  const choose = (names: string[]) =>
    onChange(Object.fromEntries(names.map((name) => [name, skills[name] ?? 1])));
  return (
    <div className={css.levels}>
      <Select
        size="small"
        mode="multiple"
        aria-label={t("skillRule.skills")}
        placeholder={t("skillRule.anybody")}
        value={chosen}
        options={known.map((one) => ({ value: one.name, label: labelOf(one.name) }))}
        onChange={choose}
      />
      {chosen.map((name) => (
        <label key={name}>
          {labelOf(name)}
          <InputNumber
            size="small"
            min={1}
            max={10}
            aria-label={`${labelOf(name)} ${t("skillRule.level")}`}
            value={skills[name] ?? 1}
            onChange={(level) => onChange({ ...skills, [name]: level ?? 1 })}
          />
        </label>
      ))}
    </div>
  );
}
