import { Button, type ButtonProps } from "antd";
import { useState } from "react";

type Props = Omit<ButtonProps, "onClick" | "loading"> & { onAct: () => Promise<unknown> };

/** A button for work that takes a while: it turns until that is done, and is not pressed twice. */
export function ActButton({ onAct, ...button }: Props) {
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    await onAct().finally(() => setBusy(false));
  };
  return <Button {...button} loading={busy} onClick={() => void act()} />;
}
