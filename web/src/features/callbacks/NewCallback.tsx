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

type Draft = {
  kind: (typeof PROMISED)[number];
  soon: Soon | null;
  moment: Dayjs | null;
  title: string;
  team: string | null;
  to: string;
};
const dueOf = ({ moment, soon }: Draft): string | null =>
  moment ? moment.format(WALL) : soon ? SOON[soon]() : null;

export function NewCallback({ customer, number = "", interaction, ticket, onMade }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: "call_back", soon: "hour", moment: null, title: "", team: null },
    to: number,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const { promise, busy } = usePromise({ customer, interaction, ticket, onMade });
  const ready = dueOf(draft) !== null && (customer !== null || draft.to.trim() !== "");
  return (
    <form
      className={css.form}
      aria-label={t("callback.create")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void promise(draft);
      }}
    >
      <Kind draft={draft} set={set} />
      {!customer && <To draft={draft} set={set} />}
      <Due draft={draft} set={set} />
      <What draft={draft} set={set} />
      <Who draft={draft} set={set} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {t("callback.create")}
        </Button>
      </div>
    </form>
  );
}

/** Keeps the promise on the server, then says that it is made. */
function usePromise({ customer, interaction, ticket, onMade }: Omit<Props, "number">) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const promise = async (draft: Draft) => {
    const promised = promiseCallback({
      kind: draft.kind,
      title: draft.title.trim() || t(`callback.kind.${draft.kind}`),
      due: dueOf(draft) ?? "",
      customer_id: customer,
      number: customer ? "" : draft.to.trim(),
      interaction_id: interaction ?? null,
      ticket_id: ticket ?? null,
      team_id: draft.team,
      note: "",
    });
    setBusy(true);
    const done = await run(promised);
    setBusy(false);
    if (!done) return;
    onMade(await promised);
    await client.invalidateQueries({ queryKey: ["callbacks"] });
  };
  return { promise, busy };
}

type FieldProps = { draft: Draft; set: (change: Partial<Draft>) => void };

function Kind({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css.row}>
      <span id={id}>{t("callback.kindLabel")}</span>
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        value={draft.kind}
        options={PROMISED.map((value) => ({ value, label: t(`callback.kind.${value}`) }))}
        onChange={(event) => set({ kind: event.target.value })}
      />
    </div>
  );
}

function To({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css.row}>
      <label htmlFor={id}>{t("customer.number")}</label>
      <Input
        id={id}
        inputMode="tel"
        value={draft.to}
        maxLength={64}
        onChange={(event) => set({ to: event.target.value })}
      />
    </div>
  );
}

function Due({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const soon = (Object.keys(SOON) as Soon[]).map((value) => ({
    value,
    label: t(`callback.soon.${value}`),
  }));
  return (
    <div className={css.row}>
      <span id={id}>{t("callback.due")}</span>
      <div className={css.when}>
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          value={draft.moment ? null : draft.soon}
          options={soon}
          onChange={(event) => set({ moment: null, soon: event.target.value })}
        />
        <DatePicker
          showTime={{ format: "HH:mm", minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          aria-label={t("callback.otherTime")}
          placeholder={t("callback.otherTime")}
          value={draft.moment}
          onChange={(moment) => set({ moment })}
        />
      </div>
      <small>{t("callback.zoneHint")}</small>
    </div>
  );
}

function What({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css.row}>
      <label htmlFor={id}>{t("callback.title")}</label>
      <Input
        id={id}
        value={draft.title}
        maxLength={300}
        placeholder={t(`callback.kind.${draft.kind}`)}
        onChange={(event) => set({ title: event.target.value })}
      />
    </div>
  );
}

function Who({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { departments } = usePeople();
  return (
    <div className={css.row}>
      <label htmlFor={id}>{t("callback.who")}</label>
      <Select
        id={id}
        allowClear
        placeholder={t("callback.me")}
        value={draft.team}
        options={departments.map(({ value, label }) => ({ value, label }))}
        onChange={(team) => set({ team: team ?? null })}
      />
    </div>
  );
}
