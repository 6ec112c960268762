import { CallerCard } from "@/features/workspace/CallerCard";
import { Idle } from "@/features/workspace/Idle";
import { ReceptionForm } from "@/features/workspace/ReceptionForm";
import { History } from "@/features/workspace/History";
import { useLeftovers } from "@/features/workspace/useDraft";
import css from "@/features/workspace/workspace.module.css";
import { useMyCall } from "@/realtime/live";

/** The desk during a call: who it is, what he wants, what was before. */
export function Workspace() {
  const call = useMyCall();
  useLeftovers(call?.interaction_id ?? null);
  if (!call) return <Idle />;
  return (
    <div className={css.desk} key={call.id}>
      <CallerCard call={call} />
      <ReceptionForm call={call} />
      <History call={call} />
    </div>
  );
}
