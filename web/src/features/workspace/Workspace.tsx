import type { ReactNode } from "react";
import { CallerCard } from "@/features/workspace/CallerCard";
import { DeskTabs } from "@/features/workspace/DeskTabs";
import { History } from "@/features/workspace/History";
import { Idle } from "@/features/workspace/Idle";
import { useLeftovers } from "@/features/workspace/useDraft";
import css from "@/features/workspace/workspace.module.css";
import { useMyCall } from "@/realtime/live";
import type { CallView } from "@/realtime/views";

/** Something to do during a call, beside the reception form. */
export type Tool = { key: string; label: string; render: (call: CallView) => ReactNode };

/** The desk during a call: who it is, what he wants, what was before. */
export function Workspace({ tools = [] }: { tools?: readonly Tool[] }) {
  const call = useMyCall();
  useLeftovers(call?.interaction_id ?? null);
  if (!call) return <Idle />;
  return (
    <div className={css.desk} key={call.id}>
      <CallerCard call={call} />
      <DeskTabs call={call} tools={tools} />
      <History call={call} />
    </div>
  );
}
