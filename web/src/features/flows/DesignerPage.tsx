import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ReactFlowProvider } from "@xyflow/react";
import { useState } from "react";
import { flowQuery, kindsQuery, type FlowRecord, type Kind } from "@/api/flows";
import { Failed } from "@/components/Failed";
import { useMay } from "@/components/useMay";
import { Waiting } from "@/components/Waiting";
import { Designer } from "@/features/flows/Designer";
import { keptOf } from "@/features/flows/kept";
import { placed } from "@/features/flows/layout";
import { DesignContext, makeDesign } from "@/features/flows/store";

/** Loads the flow and what it may be made of; then it belongs to the designer. */
export function DesignerPage() {
  const { id } = useParams({ from: "/desk/flows/$id" });
  const kinds = useQuery(kindsQuery);
  const flow = useQuery(flowQuery(id));
  const failed = kinds.error ?? flow.error;
  if (failed) {
    const again = () => void Promise.all([kinds.refetch(), flow.refetch()]);
    return <Failed error={failed} onRetry={again} />;
  }
  if (!kinds.data || !flow.data) return <Waiting />;
  return <Opened key={id} record={flow.data} kinds={kinds.data} />;
}

function Opened({ record, kinds }: { record: FlowRecord; kinds: Kind[] }) {
  const mayEdit = useMay("setup.write");
  const [table] = useState(() => new Map(kinds.map((kind) => [kind.kind, kind])));
  const [{ store, opened }] = useState(() => open(record, table, mayEdit));
  return (
    <DesignContext value={store}>
      <ReactFlowProvider>
        <Designer opened={opened} kinds={table} mayEdit={mayEdit} />
      </ReactFlowProvider>
    </DesignContext>
  );
}

/** Work that a crashed browser left behind goes on, on top of the version that it began from. */
function open(record: FlowRecord, kinds: ReadonlyMap<string, Kind>, mayEdit: boolean) {
  const kept = mayEdit ? keptOf(record.id) : null;
  const opened = { ...record, draft: placed(record.draft, kinds) };
  if (!kept) return { store: makeDesign(opened.draft), opened };
  return {
    store: makeDesign(placed(kept.flow, kinds), 1),
    opened: { ...opened, version: kept.version },
  };
}
