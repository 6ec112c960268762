import { CrownFilled } from "@ant-design/icons";
import { Tag } from "antd";
import css from "@/components/vip.module.css";

export function VipTag() {
  return (
    <Tag color="gold" icon={<CrownFilled />} variant="outlined" className={css.vip ?? ""}>
      VIP
    </Tag>
  );
}
