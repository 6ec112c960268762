import { WifiOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import css from "@/features/softphone/softphone.module.css";
import { usePhone } from "@/phone/phone";
import { grade } from "@/phone/quality";

/** The way to the server, and in a talk how well its sound gets through. */
export function NetworkLight({ connected }: { connected: boolean }) {
  const { t } = useTranslation();
  const poor = usePhone((phone) => phone.sound !== null && grade(phone.sound) === "poor");
  const now = connected ? (poor ? "poor" : "good") : "lost";
  const words = t(`softphone.network.${now}`);
  return (
    <Tooltip title={words} placement="bottomLeft">
      <span className={css[`net_${now}`]} role="img" aria-label={words} tabIndex={0}>
        <WifiOutlined aria-hidden />
      </span>
    </Tooltip>
  );
}
