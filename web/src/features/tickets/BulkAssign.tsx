import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { assignTicket } from "@/api/tickets";
import { usePeople } from "@/components/usePeople";
import css from "@/features/tickets/ticket.module.css";

type Props = { tickets: readonly string[]; onDone: () => void };

/** The chosen tickets to another owner; says how many changed hands and how many could not. */
export function BulkAssign({ tickets, onDone }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { people } = usePeople();
  const [owner, setOwner] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const assign = async () => {
    if (!owner) return;
    setBusy(true);
    let failed = 0;
    for (const id of tickets)
      await assignTicket(id, { owner_id: owner }).catch(() => {
        failed += 1;
      });
    setBusy(false);
    await client.invalidateQueries({ queryKey: ["tickets"] });
    const words = t("ticket.bulkDone", { n: tickets.length - failed, failed });
    void (failed > 0 ? message.warning(words) : message.success(words));
    onDone();
  };
  return (
    <div className={css.bulk} role="group" aria-label={t("ticket.bulk", { n: tickets.length })}>
      <strong>{t("ticket.bulk", { n: tickets.length })}</strong>
      <Select
        style={{ width: 200 }}
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("ticket.handTo")}
        aria-label={t("ticket.handTo")}
        options={people.map(({ value, label }) => ({ value, label }))}
        value={owner}
        onChange={setOwner}
      />
      <Button type="primary" loading={busy} disabled={!owner} onClick={() => void assign()}>
        {t("ticket.assign")}
      </Button>
      <Button type="text" onClick={onDone}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
