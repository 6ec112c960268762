import { ToolOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PopOver } from "@/components/PopOver";
import { useMay } from "@/components/useMay";
import { SteerPanel } from "@/features/supervision/SteerPanel";
import type { AgentView } from "@/realtime/views";

/** Change an agent's presence or queues; he is told who did it. */
export function AgentActions({ agent }: { agent: AgentView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!useMay("calls.supervise")) return null;
  return (
    <PopOver
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      content={<SteerPanel agent={agent} onDone={() => setOpen(false)} />}
    >
      <Button
        type="text"
        size="small"
        icon={<ToolOutlined />}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t("steer.of", { who: agent.name })}
        title={t("steer.of", { who: agent.name })}
      />
    </PopOver>
  );
}
