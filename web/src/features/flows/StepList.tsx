import { ArrowUpOutlined, CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { usePeople } from "@/components/usePeople";
import css from "@/features/flows/designer.module.css";
import { OneOrTyped } from "@/features/flows/OneOrTyped";

/** One turn of the follow-me chain: whom to ring, how long (seconds), whether he must press 1. */
type Step = { to?: string; seconds?: number; confirm?: boolean };
type Props = { id: string; value: unknown; onChange: (value: Step[]) => void };

const SECONDS = 20;
const ROLES = ["owner", "last", "dialed", "mobile", "leader"];
const NUMBER = /^\+?\d{3,20}$/;

/** Whom to ring, one after the other. */
export function StepList({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const steps = (Array.isArray(value) ? value : []) as Step[];
  const set = (index: number, change: Step) =>
    onChange(steps.map((step, place) => (place === index ? { ...step, ...change } : step)));
  const raise = (index: number) =>
    onChange([
      ...steps.slice(0, index - 1),
      ...steps.slice(index - 1, index + 1).reverse(),
      ...steps.slice(index + 1),
    ]);
  return (
    <div id={id} className={css.steps}>
      {steps.map((step, index) => (
        <div
          key={index}
          role="group"
          aria-label={t("flow.step.nth", { number: index + 1 })}
          className={css.step}
        >
          <Destination value={step.to} onChange={(to) => set(index, { to: to ?? "" })} />
          <div className={css.row}>
            <InputNumber
              min={5}
              max={120}
              suffix={t("flow.unit.timeout")}
              aria-label={t("flow.step.seconds")}
              value={step.seconds ?? SECONDS}
              onChange={(seconds) => set(index, { seconds: seconds ?? SECONDS })}
            />
            <Checkbox
              checked={step.confirm ?? false}
              onChange={(event) => set(index, { confirm: event.target.checked })}
            >
              {t("flow.setting.confirm")}
            </Checkbox>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={t("flow.step.earlier")}
              onClick={() => raise(index)}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t("common.remove")}
              onClick={() => onChange(steps.filter((_, place) => place !== index))}
            />
          </div>
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={steps.length >= 10}
        onClick={() => onChange([...steps, { to: "", seconds: SECONDS, confirm: false }])}
      >
        {t("flow.step.add")}
      </Button>
    </div>
  );
}

type DestinationProps = {
  id?: string;
  value: unknown;
  onChange: (to: string | undefined) => void;
};

/** Somebody who knows the caller, a colleague, or a number that is typed. */
export function Destination({ id, value, onChange }: DestinationProps) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const options = [
    ...ROLES.map((role) => ({ value: role, label: t(`flow.agent.${role}`) })),
    ...people
      .filter(({ user }) => user.roles.includes("agent"))
      .map(({ label, user }) => ({ value: `agent:${user.username}`, label })),
  ];
  return (
    <OneOrTyped
      {...(id ? { id } : { label: t("flow.setting.to") })}
      placeholder={t("flow.step.to")}
      value={typeof value === "string" ? value : ""}
      options={options}
      takes={(typed) => NUMBER.test(typed)}
      onChange={onChange}
    />
  );
}
