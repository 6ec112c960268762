import { Floor } from "@/features/floor/Floor";
import { AgentActions } from "@/features/supervision/AgentActions";
import { CallActions } from "@/features/supervision/CallActions";
import { HelpRequests } from "@/features/supervision/HelpRequests";

/** The floor, and what a supervisor can do there. */
export function FloorPage() {
  return (
    <Floor
      alerts={<HelpRequests />}
      callActions={(call) => <CallActions call={call} />}
      agentActions={(agent) => <AgentActions agent={agent} />}
    />
  );
}
