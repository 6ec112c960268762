import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useState } from "react";

type Props = {
  value: string;
  label: string;
  onSearch: (text: string) => void;
  autoFocus?: boolean;
};

const DELAY_MS = 250;

/** Searches as one types, once the typing pauses. */
export function SearchField({ value, label, onSearch, autoFocus = false }: Props) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), DELAY_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <Input
      allowClear
      autoFocus={autoFocus}
      prefix={<SearchOutlined />}
      placeholder={label}
      aria-label={label}
      value={text}
      style={{ width: 300 }}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onSearch(text)}
    />
  );
}
