import { RightOutlined } from "@ant-design/icons";
import css from "@/components/flowpath.module.css";

type Walked = { flow_path?: { node: string; kind: string; exit?: string | null }[] };

/** The menus that the caller went through, and what he pressed. */
export const menusOf = (call: Walked) =>
  (call.flow_path ?? []).filter((step) => step.kind === "menu");

export function FlowPath({ call }: { call: Walked }) {
  return (
    <span className={css.path}>
      {menusOf(call).map((step, index) => (
        <span key={index}>
          {index > 0 && <RightOutlined className={css.arrow ?? ""} />}
          {step.node}
          {step.exit && /^[0-9*#]$/.test(step.exit) ? <kbd>{step.exit}</kbd> : null}
        </span>
      ))}
    </span>
  );
}
