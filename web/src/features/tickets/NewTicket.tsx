import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import type { Fields } from "@/api/interactions";
import { openTicket } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { CaseFields } from "@/components/CaseFields";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { PRIORITIES, type Priority } from "@/components/PriorityTag";
import { useAct } from "@/components/useAct";
import { Waiting } from "@/components/Waiting";
import { Alike } from "@/features/tickets/Alike";
import css from "@/features/tickets/newTicket.module.css";
import { pick } from "@/lib/i18n";

type Props = {
  customer: string | null;
  interaction?: string | null;
  onMade: (ticket: TicketDetail) => void;
};

/** Kind, subject, done: everything else has a sensible beginning. */
export function NewTicket({ customer, interaction = null, onMade }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const id = useId();
  const types = useQuery(caseTypesQuery);
  const [code, setCode] = useState("");
  const [subject, setSubject] = useState("");
  const [description, setDescription] = useState("");
  const [priority, setPriority] = useState<Priority>("normal");
  const [custom, setCustom] = useState<Fields>({});
  const [busy, setBusy] = useState(false);
  const typed = useDeferredValue(subject.trim());
  if (types.isPending) return <Waiting />;
  if (types.isError) return <Failed error={types.error} onRetry={() => void types.refetch()} />;
  const kinds = typesOf(types.data, "ticket");
  const type = code || kinds[0]?.code;
  if (!type) return <Nothing title={t("ticket.noTypes")} hint={t("ticket.noTypesHint")} />;
  const make = async () => {
    const opened = openTicket({
      type,
      subject: subject.trim(),
      description,
      theme: "",
      priority,
      customer_id: customer,
      interaction_id: interaction,
      custom,
    });
    setBusy(true);
    const done = await run(opened);
    setBusy(false);
    if (!done) return;
    onMade(await opened);
    await client.invalidateQueries({ queryKey: ["tickets"] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline"] });
  };
  return (
    <form
      className={css.form}
      aria-label={t("ticket.create")}
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim()) void make();
      }}
    >
      <div className={css.row}>
        <span id={`${id}-type`}>{t("ticket.type")}</span>
        <Radio.Group
          aria-labelledby={`${id}-type`}
          optionType="button"
          value={type}
          options={kinds.map((kind) => ({ value: kind.code, label: pick(kind.label, kind.code) }))}
          onChange={(event) => setCode(String(event.target.value))}
        />
      </div>
      <div className={css.row}>
        <label htmlFor={`${id}-subject`}>{t("ticket.subject")}</label>
        <Input
          id={`${id}-subject`}
          value={subject}
          maxLength={300}
          onChange={(event) => setSubject(event.target.value)}
        />
      </div>
      {customer && typed.length > 1 && <Alike customer={customer} subject={typed} />}
      <div className={css.row}>
        <label htmlFor={`${id}-text`}>{t("ticket.description")}</label>
        <Input.TextArea
          id={`${id}-text`}
          value={description}
          maxLength={10_000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => setDescription(event.target.value)}
        />
      </div>
      <div className={css.row}>
        <span id={`${id}-priority`}>{t("ticket.priority")}</span>
        <Radio.Group
          aria-labelledby={`${id}-priority`}
          optionType="button"
          value={priority}
          options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
          onChange={(event) => setPriority(event.target.value as Priority)}
        />
      </div>
      <CaseFields noun="ticket" type={type} values={custom} onChange={setCustom} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!subject.trim()}>
          {t("ticket.create")}
        </Button>
      </div>
    </form>
  );
}
