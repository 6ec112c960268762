import { useMay } from "@/components/useMay";
import { AlertRules } from "@/features/alerts/AlertRules";
import { AlertStrip } from "@/features/alerts/AlertStrip";
import { Floor } from "@/features/floor/Floor";
import { AgentActions } from "@/features/supervision/AgentActions";
import { CallActions } from "@/features/supervision/CallActions";
import { HelpRequests } from "@/features/supervision/HelpRequests";
import { WriteToTeam } from "@/features/teamMessages/WriteToTeam";
import { Wallboards } from "@/features/wallboard/Wallboards";

/** The floor, and what a supervisor can do there. */
export function FloorPage() {
  const supervises = useMay("calls.supervise");
  return (
    <Floor
      tools={
        supervises && (
          <>
            <WriteToTeam />
            <AlertRules />
            <Wallboards />
          </>
        )
      }
      alerts={
        <>
          <AlertStrip />
          <HelpRequests />
        </>
      }
      callActions={(call) => <CallActions call={call} />}
      agentActions={(agent) => <AgentActions agent={agent} />}
    />
  );
}
