import { EditOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fields } from "@/api/interactions";
import { caseFields, formsQuery } from "@/api/setup";
import { changeTicket, ticketQuery } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { CaseFields } from "@/components/CaseFields";
import { Facts } from "@/components/Facts";
import { fieldValue } from "@/components/fieldValue";
import { useConflict } from "@/components/useConflict";
import { useMay } from "@/components/useMay";
import newTicket from "@/features/tickets/newTicket.module.css";
import css from "@/features/tickets/ticket.module.css";
import { pick } from "@/lib/i18n";

type Draft = { subject: string; description: string; theme: string; custom: Fields };

const draftOf = ({ subject, description, theme, custom }: TicketDetail): Draft => ({
  subject,
  description,
  theme,
  custom: custom as Fields,
});

/** What it is about: read, and edited in place. */
export function TicketText({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const mayWrite = useMay("work.write");
  const { data: forms } = useQuery(formsQuery);
  const [editing, setEditing] = useState<boolean>(); // once edited the button has the focus again
  if (editing) return <TicketEditor ticket={ticket} onClose={() => setEditing(false)} />;
  const known = caseFields(forms, "ticket", ticket.type.code);
  const facts = Object.entries(ticket.custom).map(([key, value]) => {
    const field = known.find((one) => one.key === key);
    return [pick(field?.label, key), fieldValue(field, value, t, ticket.names)] as const;
  });
  return (
    <>
      <div className={css.title}>
        <h1>{ticket.subject}</h1>
        {mayWrite && (
          <Button
            icon={<EditOutlined />}
            autoFocus={editing === false}
            onClick={() => setEditing(true)}
          >
            {t("common.edit")}
          </Button>
        )}
      </div>
      {ticket.description && <p className={css.description}>{ticket.description}</p>}
      <Facts facts={[[t("ticket.theme"), ticket.theme], ...facts]} />
    </>
  );
}

/** When a colleague was faster nothing is overwritten: his text, or mine on top of his. */
function TicketEditor({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(ticket));
  const { queryKey } = ticketQuery(ticket.id);
  const saving = useConflict<TicketDetail>(
    ticket.version,
    () => client.fetchQuery({ ...ticketQuery(ticket.id), staleTime: 0 }),
    (theirs) => setDraft(draftOf(theirs)),
  );
  const keep = async (version = ticket.version) => {
    client.setQueryData(queryKey, await changeTicket(ticket.id, { ...draft, version }));
    await client.invalidateQueries({ queryKey: ["tickets", "list"] });
  };
  const save = async () => {
    if (await saving.save(keep)) onClose();
  };
  return (
    <form
      className={newTicket.form}
      aria-label={t("ticket.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {saving.alert}
      <Input
        autoFocus
        aria-label={t("ticket.subject")}
        maxLength={300}
        value={draft.subject}
        onChange={(event) => setDraft({ ...draft, subject: event.target.value })}
      />
      <Input.TextArea
        aria-label={t("ticket.description")}
        maxLength={10_000}
        autoSize={{ minRows: 3, maxRows: 16 }}
        value={draft.description}
        onChange={(event) => setDraft({ ...draft, description: event.target.value })}
      />
      <Input
        aria-label={t("ticket.theme")}
        placeholder={t("ticket.theme")}
        maxLength={100}
        value={draft.theme}
        onChange={(event) => setDraft({ ...draft, theme: event.target.value })}
      />
      <CaseFields
        noun="ticket"
        type={ticket.type.code}
        values={draft.custom}
        onChange={(custom) => setDraft({ ...draft, custom })}
      />
      <Space>
        <Button
          type="primary"
          htmlType="submit"
          disabled={saving.conflict || !draft.subject.trim()}
        >
          {t("common.save")}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </Space>
    </form>
  );
}
