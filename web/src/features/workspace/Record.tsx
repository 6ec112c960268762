import { FileAddOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { recordForm, type Fields } from "@/api/interactions";
import type { ReceptionForm, TicketDetail } from "@/api/types";
import { useAct } from "@/components/useAct";
import { missing } from "@/features/workspace/reception";
import css from "@/features/workspace/workspace.module.css";
import { pick } from "@/lib/i18n";
import type { CallView } from "@/realtime/views";

type Props = {
  call: CallView;
  form: ReceptionForm;
  fields: Fields;
  onOpen: ((tool: string) => void) | undefined;
};

/** One press puts the form under the customer: as a ticket, or on to the order. */
export function Record({ call, form, fields, onOpen }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { data } = useQuery(caseTypesQuery);
  const [made, setMade] = useState<TicketDetail[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [lacking, setLacking] = useState(false);
  const types = typesOf(data, "ticket").filter((type) => form.makes.includes(type.code));
  const gaps = missing(form.fields, fields);
  const make = async (type: string) => {
    setLacking(gaps.length > 0);
    if (gaps.length > 0) return;
    setBusy(type);
    const customer_id = call.customer?.id ?? null;
    const recording = recordForm(call.interaction_id, {
      form: form.name,
      type,
      customer_id,
      fields,
    });
    if (await run(recording)) setMade([...made, await recording]);
    setBusy(null);
    await client.invalidateQueries({ queryKey: ["tickets"] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline"] });
  };
  return (
    <footer className={css.record}>
      {types.map((type) => (
        <Button
          key={type.code}
          icon={<FileAddOutlined />}
          loading={busy === type.code}
          onClick={() => void make(type.code)}
        >
          {t("reception.make", { what: pick(type.label, type.code) })}
        </Button>
      ))}
      {form.makes.includes("order") && onOpen && (
        <Button type="primary" onClick={() => onOpen("order")}>
          {t("reception.order")}
        </Button>
      )}
      {lacking && gaps.length > 0 && (
        <span role="alert" className={css.lacking}>
          {t("reception.missing", {
            fields: gaps.map((one) => pick(one.label, one.key)).join("、"),
          })}
        </span>
      )}
      {made.map((ticket) => (
        <span key={ticket.id} role="status">
          {t("reception.made")}{" "}
          <Link to="/tickets/$id" params={{ id: ticket.id }}>
            {pick(ticket.type.label, ticket.type.code)} #{ticket.number}
          </Link>
        </span>
      ))}
    </footer>
  );
}
