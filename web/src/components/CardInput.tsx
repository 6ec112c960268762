import { LockOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";

type Props = {
  id: string;
  value: string;
  onChange: (value: string) => void;
  onCard?: (begins: boolean) => void;
};

/**
 * A card number while it is typed; it lives in this field alone. What is handed on, and kept, are
 * the last four digits.
 */
export function CardInput({ id, value, onChange, onCard }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const told = useRef(onCard);
  const open = useRef(false);
  useEffect(() => {
    told.current = onCard;
  });
  useEffect(
    () => () => {
      if (open.current) told.current?.(false);
    },
    [],
  );
  const begin = () => {
    open.current = true;
    setTyped("");
    onCard?.(true);
  };
  const end = () => {
    open.current = false;
    if (typed) onChange(maskedCard(typed));
    setTyped(null);
    onCard?.(false);
  };
  return (
    <Input
      id={id}
      prefix={<LockOutlined aria-hidden="true" />}
      value={typed ?? value}
      placeholder={typed === null ? "" : value}
      inputMode="numeric"
      autoComplete="off"
      onFocus={begin}
      onBlur={end}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function maskedCard(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  return digits ? `**** ${digits.slice(-4)}` : "";
}
