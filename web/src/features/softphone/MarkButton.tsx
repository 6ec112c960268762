import { PushpinOutlined } from "@ant-design/icons";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { record } from "@/api/recordings";
import { useAct } from "@/components/useAct";
import type { Why } from "@/features/softphone/buttons";
import { CallButton } from "@/features/softphone/CallButton";
import { useShortcuts } from "@/features/softphone/useShortcuts";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView | null; why: Why | null };

/** This moment of the talk, to be found again in its recording. */
export function MarkButton({ call, why }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const run = useAct();
  const press = async () => {
    if (call && (await run(record(call.id, "mark")))) message.success(t("softphone.marked"));
  };
  useShortcuts({ "Alt+S": () => why === null && void press() });
  const marks = why === null ? (call?.marks ?? 0) : 0;
  return (
    <CallButton
      label={t("softphone.mark") + (marks ? ` ${marks}` : "")}
      icon={<PushpinOutlined />}
      why={why}
      onPress={() => void press()}
      shortcut="Alt+S"
    />
  );
}
