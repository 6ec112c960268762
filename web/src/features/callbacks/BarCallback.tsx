import { App } from "antd";
import { useTranslation } from "react-i18next";
import { NewCallback } from "@/features/callbacks/NewCallback";
import { shortDate } from "@/lib/time";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView | null; onDone: () => void };

/** A promise to call again: in a call its customer, else whose number is typed. */
export function BarCallback({ call, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const number = call?.direction === "inbound" ? call.caller : call?.called;
  return (
    <NewCallback
      customer={call?.customer?.id ?? null}
      {...(call && { number: number ?? "", interaction: call.interaction_id })}
      onMade={({ due_at }) => {
        message.success(`${t("callback.made")} ${shortDate(due_at, i18n.language)}`);
        onDone();
      }}
    />
  );
}
