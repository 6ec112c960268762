import { useQueryClient } from "@tanstack/react-query";
import { Button, DatePicker, Input, Radio, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { promiseCallback } from "@/api/callbacks";
import type { Callback } from "@/api/types";
import { useAct } from "@/components/useAct";
import { usePeople } from "@/components/usePeople";
import css from "@/features/callbacks/callback.module.css";
import { PROMISED } from "@/features/callbacks/views";

type Props = {
  customer: string | null;
  number?: string;
  interaction?: string;
  ticket?: string;
  onMade: (made: Callback) => void;
};

const WALL = "YYYY-MM-DDTHH:mm:00";
const MORNING = 9;

/** Moments that are promised most; those on the clock mean the clock where the customer lives. */
const SOON = {
  hour: () => dayjs().add(1, "hour").toISOString(),
  twoHours: () => dayjs().add(2, "hour").toISOString(),
  tomorrow: () => dayjs().add(1, "day").hour(MORNING).minute(0).format(WALL),
  nextWeek: () => dayjs().add(7, "day").hour(MORNING).minute(0).format(WALL),
};
type Soon = keyof typeof SOON;

export function NewCallback({ customer, number = "", interaction, ticket, onMade }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const id = useId();
  const { departments } = usePeople();
  const [kind, setKind] = useState<(typeof PROMISED)[number]>("call_back");
  const [soon, setSoon] = useState<Soon | null>("hour");
  const [moment, setMoment] = useState<Dayjs | null>(null);
  const [title, setTitle] = useState("");
  const [team, setTeam] = useState<string | null>(null);
  const [to, setTo] = useState(number);
  const [busy, setBusy] = useState(false);
  const due = moment ? moment.format(WALL) : soon ? SOON[soon]() : null;
  const nobody = !customer && !to.trim();
  const make = async () => {
    if (!due || nobody) return;
    const promised = promiseCallback({
      kind,
      title: title.trim() || t(`callback.kind.${kind}`),
      due,
      customer_id: customer,
      number: customer ? "" : to.trim(),
      interaction_id: interaction ?? null,
      ticket_id: ticket ?? null,
      team_id: team,
      note: "",
    });
    setBusy(true);
    const done = await run(promised);
    setBusy(false);
    if (!done) return;
    onMade(await promised);
    await client.invalidateQueries({ queryKey: ["callbacks"] });
  };
  return (
    <form
      className={css.form}
      aria-label={t("callback.create")}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div className={css.row}>
        <span id={`${id}-kind`}>{t("callback.kindLabel")}</span>
        <Radio.Group
          aria-labelledby={`${id}-kind`}
          optionType="button"
          value={kind}
          options={PROMISED.map((value) => ({ value, label: t(`callback.kind.${value}`) }))}
          onChange={(event) => setKind(event.target.value)}
        />
      </div>
      {!customer && (
        <div className={css.row}>
          <label htmlFor={`${id}-number`}>{t("customer.number")}</label>
          <Input
            id={`${id}-number`}
            inputMode="tel"
            value={to}
            maxLength={64}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
      )}
      <div className={css.row}>
        <span id={`${id}-due`}>{t("callback.due")}</span>
        <div className={css.when}>
          <Radio.Group
            aria-labelledby={`${id}-due`}
            optionType="button"
            value={moment ? null : soon}
            options={(Object.keys(SOON) as Soon[]).map((value) => ({
              value,
              label: t(`callback.soon.${value}`),
            }))}
            onChange={(event) => {
              setMoment(null);
              setSoon(event.target.value);
            }}
          />
          <DatePicker
            showTime={{ format: "HH:mm", minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            aria-label={t("callback.otherTime")}
            placeholder={t("callback.otherTime")}
            value={moment}
            onChange={setMoment}
          />
        </div>
        <small>{t("callback.zoneHint")}</small>
      </div>
      <div className={css.row}>
        <label htmlFor={`${id}-title`}>{t("callback.title")}</label>
        <Input
          id={`${id}-title`}
          value={title}
          maxLength={300}
          placeholder={t(`callback.kind.${kind}`)}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className={css.row}>
        <label htmlFor={`${id}-team`}>{t("callback.who")}</label>
        <Select
          id={`${id}-team`}
          allowClear
          placeholder={t("callback.me")}
          value={team}
          options={departments.map(({ value, label }) => ({ value, label }))}
          onChange={(next) => setTeam(next ?? null)}
        />
      </div>
      <div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!due || nobody}>
          {t("callback.create")}
        </Button>
      </div>
    </form>
  );
}
