import { CrownFilled } from "@ant-design/icons";
import { Tag } from "antd";

export function VipTag() {
  return (
    <Tag color="gold" icon={<CrownFilled />} variant="outlined">
      VIP
    </Tag>
  );
}
