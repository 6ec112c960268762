import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { InBoth } from "@/features/setup/InBoth";
import { freshKey, type Choice, type Step } from "@/features/setup/script";
import css from "@/features/setup/setup.module.css";
import { pick } from "@/lib/i18n";

type Props = { value: Step[]; onChange: (steps: Step[]) => void };

/** What is said step by step, and where each answer leads. */
export function ScriptField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<Step>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...next } : one)));
  const without = (gone: string) => {
    const kept = (next: string | null) => (next === gone ? null : next);
    const left = value.filter(({ key }) => key !== gone);
    onChange(
      left.map((one) => ({
        ...one,
        next: kept(one.next),
        answers: one.answers.map((answer) => ({ ...answer, next: kept(answer.next) })),
      })),
    );
  };
  const add = () =>
    onChange([...value, { key: freshKey(value), text: {}, answers: [], next: null }]);
  const names = value.map(({ key, text }, at) => ({
    value: key,
    label: `${at + 1}. ${pick(text, key).slice(0, 30)}`,
  }));
  return (
    <div className={css.cards}>
      {value.map((step, at) => (
        <StepCard
          key={step.key}
          step={step}
          number={at + 1}
          ways={names.filter((one) => one.value !== step.key)}
          only={value.length === 1}
          onChange={(next) => set(at, next)}
          onRemove={() => without(step.key)}
        />
      ))}
      <Button icon={<PlusOutlined />} onClick={add}>
        {t("script.addStep")}
      </Button>
    </div>
  );
}

type Way = { value: string; label: string };
type StepProps = {
  step: Step;
  number: number;
  ways: Way[];
  only: boolean;
  onChange: (next: Partial<Step>) => void;
  onRemove: () => void;
};

function StepCard({ step, number, ways, only, onChange, onRemove }: StepProps) {
  const { t } = useTranslation();
  const name = t("script.step", { n: number });
  const set = (at: number, next: Partial<Choice>) =>
    onChange({
      answers: step.answers.map((one, index) => (index === at ? { ...one, ...next } : one)),
    });
  return (
    <section className={css.card} aria-label={name}>
      <div className={css.row}>
        <strong>{name}</strong>
        <span className={css.gap} />
        <Button
          type="text"
          size="small"
          disabled={only}
          icon={<DeleteOutlined />}
          aria-label={`${t("common.remove")} ${name}`}
          onClick={onRemove}
        />
      </div>
      <InBoth
        long
        label={t("script.says")}
        value={step.text}
        onChange={(text) => onChange({ text })}
      />
      {step.answers.map((answer, at) => (
        <div
          key={at}
          className={css.answer}
          role="group"
          aria-label={t("script.choice", { n: at + 1 })}
        >
          <InBoth
            label={t("script.choice", { n: at + 1 })}
            value={answer.label}
            onChange={(label) => set(at, { label })}
          />
          <Next ways={ways} value={answer.next} onChange={(next) => set(at, { next })} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t("common.remove")} ${t("script.choice", { n: at + 1 })}`}
            onClick={() => onChange({ answers: step.answers.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <div className={css.row}>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() =>
            onChange({ answers: [...step.answers, { value: "", label: {}, next: null }] })
          }
        >
          {t("script.addAnswer")}
        </Button>
        {step.answers.length === 0 && (
          <>
            <small>{t("script.free")}</small>
            <Next ways={ways} value={step.next} onChange={(next) => onChange({ next })} />
          </>
        )}
      </div>
    </section>
  );
}

type NextProps = { ways: Way[]; value: string | null; onChange: (next: string | null) => void };

function Next({ ways, value, onChange }: NextProps) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      style={{ minWidth: 150 }}
      aria-label={t("script.leads")}
      placeholder={t("script.ends")}
      value={value}
      options={ways}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
