import { FieldTimeOutlined } from "@ant-design/icons";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { NewCallback } from "@/features/callbacks/NewCallback";
import type { Why } from "@/features/softphone/buttons";
import { PanelButton } from "@/features/softphone/PanelButton";
import { shortDate } from "@/lib/time";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView | null; why: Why | null };

/** A promise to call again: in a call its customer, else whose number is typed. */
export function CallbackButton({ call, why }: Props) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const number = call?.direction === "inbound" ? call.caller : call?.called;
  return (
    <PanelButton label={t("move.callback")} icon={<FieldTimeOutlined />} why={why} shortcut="Alt+V">
      {(close) => (
        <NewCallback
          customer={call?.customer?.id ?? null}
          {...(call && { number: number ?? "", interaction: call.interaction_id })}
          onMade={({ due_at }) => {
            message.success(`${t("callback.made")} ${shortDate(due_at, i18n.language)}`);
            close();
          }}
        />
      )}
    </PanelButton>
  );
}
