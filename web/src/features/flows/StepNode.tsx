import { ExclamationCircleFilled, FlagFilled } from "@ant-design/icons";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasNode } from "@/features/flows/graph";
import { lookOf } from "@/features/flows/look";
import css from "@/features/flows/node.module.css";
import { exitName, kindName, summaryOf } from "@/features/flows/words";

/** One step of the flow on the canvas; its size is `heightOf` in graph.ts. */
export const StepNode = memo(function StepNode({ id, data, selected }: NodeProps<CanvasNode>) {
  const { t } = useTranslation();
  const { icon, colour } = lookOf(data.node.kind);
  const look = [css.node, selected && css.selected, data.problems > 0 && css.wrong];
  if (data.lit) look.push(css[data.lit]);
  return (
    <div className={look.filter(Boolean).join(" ")} data-node={id} data-lit={data.lit}>
      <Handle type="target" position={Position.Left} className={css.entry ?? ""} />
      <div className={css.head} style={{ background: colour }}>
        <span aria-hidden="true">{icon}</span>
        <span className={css.name}>{id}</span>
        {data.start && <FlagFilled className={css.flag ?? ""} title={t("flow.startsHere")} />}
        {data.problems > 0 && (
          <ExclamationCircleFilled
            className={css.mark ?? ""}
            title={t("flow.problems", { count: data.problems })}
          />
        )}
      </div>
      <div className={css.summary}>{summaryOf(data.node) || kindName(t, data.node.kind)}</div>
      {data.exits.map((exit) => (
        <Exit key={exit} exit={exit} open={!data.node.exits[exit]} />
      ))}
    </div>
  );
});

function Exit({ exit, open }: { exit: string; open: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={`${css.exit} ${open ? css.open : ""}`} data-exit={exit}>
      <span>{exitName(t, exit)}</span>
      <Handle id={exit} type="source" position={Position.Right} className={css.dot ?? ""} />
    </div>
  );
}
