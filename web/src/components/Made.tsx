import { Button } from "antd";
import type { ReactNode } from "react";
import css from "@/components/panel.module.css";

type Props = { another: string; onAnother: () => void; children: ReactNode };

/** What was made a moment ago, where its form was. */
export function Made({ another, onAnother, children }: Props) {
  return (
    <div className={css.made} role="status">
      <span>{children}</span>
      <Button size="small" onClick={onAnother}>
        {another}
      </Button>
    </div>
  );
}
