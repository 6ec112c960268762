import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { InBoth } from "@/features/setup/InBoth";
import { faultsOf, PHASES, type Stage } from "@/features/setup/path";
import css from "@/features/setup/setup.module.css";
import { pick } from "@/lib/i18n";

type Props = { value: Stage[]; onChange: (stages: Stage[]) => void };

/** The states in their order, what each means, and where one may go from it. */
export function PathField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<Stage>) => {
    const was = value[at]?.code;
    const stages = value.map((one, index) => (index === at ? { ...one, ...next } : one));
    const renamed = (code: string) => (next.code !== undefined && code === was ? next.code : code);
    onChange(stages.map((one) => ({ ...one, leads: one.leads.map(renamed) })));
  };
  const without = (at: number) => {
    const gone = value[at]?.code;
    const left = value.filter((_, index) => index !== at);
    onChange(left.map((one) => ({ ...one, leads: one.leads.filter((code) => code !== gone) })));
  };
  const up = (at: number) => {
    const moved = value[at];
    if (moved)
      onChange([
        ...value.slice(0, at - 1),
        moved,
        ...value.slice(at - 1).filter((one) => one !== moved),
      ]);
  };
  const fresh = (): Stage => {
    const number = value.length + 1;
    return { code: `state_${number}`, label: {}, phase: "open", text: {}, leads: [] };
  };
  return (
    <div className={css.cards}>
      {value.map((stage, at) => (
        <StageCard
          key={at}
          stage={stage}
          first={at === 0}
          others={value.filter((one) => one !== stage)}
          onChange={(next) => set(at, next)}
          onUp={() => up(at)}
          onRemove={() => without(at)}
        />
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...value, fresh()])}>
        {t("path.add")}
      </Button>
      {faultsOf(value).map(({ why, code }) => (
        <Notice key={why + code} kind="error" title={t(`path.fault.${why}`, { code })} help="" />
      ))}
    </div>
  );
}

type CardProps = {
  stage: Stage;
  first: boolean;
  others: Stage[];
  onChange: (next: Partial<Stage>) => void;
  onUp: () => void;
  onRemove: () => void;
};

function StageCard({ stage, first, others, onChange, onUp, onRemove }: CardProps) {
  const { t } = useTranslation();
  const name = pick(stage.label, stage.code);
  return (
    <section className={css.card} aria-label={name}>
      <div className={css.row}>
        <strong>{first ? t("path.start") : t("path.state")}</strong>
        <span className={css.gap} />
        <Button
          type="text"
          size="small"
          disabled={first}
          icon={<ArrowUpOutlined />}
          aria-label={t("path.up", { name })}
          onClick={onUp}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t("path.remove", { name })}
          onClick={onRemove}
        />
      </div>
      <Input
        prefix={<small>{t("path.code")}</small>}
        aria-label={t("path.code")}
        value={stage.code}
        onChange={({ target }) => onChange({ code: target.value })}
      />
      <InBoth
        label={t("path.name")}
        value={stage.label}
        onChange={(label) => onChange({ label })}
      />
      <Select
        aria-label={t("path.phase")}
        value={stage.phase}
        options={PHASES.map((value) => ({ value, label: t(`path.means.${value}`) }))}
        onChange={(phase) => onChange({ phase })}
      />
      <small>{t("path.leads")}</small>
      <Select
        mode="multiple"
        aria-label={t("path.leads")}
        placeholder={t("path.leads")}
        value={stage.leads}
        options={others.map(({ code, label }) => ({ value: code, label: pick(label, code) }))}
        onChange={(leads) => onChange({ leads })}
      />
      <small>{t("path.text")}</small>
      <InBoth label={t("path.text")} value={stage.text} onChange={(text) => onChange({ text })} />
    </section>
  );
}
