import { useTranslation } from "react-i18next";
import { useMay } from "@/components/useMay";
import { Booking } from "@/features/appointments/Booking";
import { CallbackPanel } from "@/features/callbacks/CallbackPanel";
import { KnowledgePanel } from "@/features/knowledge/KnowledgePanel";
import { OrderPanel } from "@/features/orders/OrderPanel";
import { ScriptPanel } from "@/features/scripts/ScriptPanel";
import { TicketPanel } from "@/features/tickets/TicketPanel";
import { Workspace, type Tool } from "@/features/workspace/Workspace";
import { otherNumber } from "@/features/workspace/CallerCard";

/** The workspace with the tools of the other features beside the call. */
export function DeskPage() {
  const { t } = useTranslation();
  const works = useMay("work.write");
  const reads = useMay("knowledge.read");
  const tools: Tool[] = [
    {
      key: "ticket",
      label: t("nav.tickets"),
      render: (call) => (
        <TicketPanel customer={call.customer?.id ?? null} interaction={call.interaction_id} />
      ),
    },
    {
      key: "order",
      label: t("nav.orders"),
      render: (call) => (
        <OrderPanel customer={call.customer?.id ?? null} interaction={call.interaction_id} />
      ),
    },
    {
      key: "callback",
      label: t("nav.callbacks"),
      render: (call) => (
        <CallbackPanel
          customer={call.customer?.id ?? null}
          number={otherNumber(call)}
          interaction={call.interaction_id}
        />
      ),
    },
  ];
  const more: Tool[] = [
    {
      key: "script",
      label: t("desk.script"),
      render: (call) => (
        <ScriptPanel customer={call.customer?.id ?? null} interaction={call.interaction_id} />
      ),
    },
    {
      key: "appointment",
      label: t("nav.appointments"),
      render: (call) => (
        <Booking customer={call.customer?.id ?? null} interaction={call.interaction_id} />
      ),
    },
  ];
  const knowledge: Tool = {
    key: "knowledge",
    label: t("knowledge.label"),
    render: (call) => <KnowledgePanel interaction={call.interaction_id} />,
  };
  return (
    <Workspace
      tools={[...(works ? tools : []), ...(reads ? [knowledge] : []), ...(works ? more : [])]}
    />
  );
}
