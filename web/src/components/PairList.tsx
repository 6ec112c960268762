import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "@/components/pairs.module.css";

type Words = { name: string; value: string; add: string };
type Props = {
  id: string;
  words: Words;
  /** The values are keys and passwords, which nobody reads over a shoulder. */
  secret?: boolean;
  value: unknown;
  onChange: (value: Record<string, string>) => void;
};
type Pair = [string, string];

/** Names and values. A name that is still being typed is kept here and nowhere else. */
export function PairList({ id, words, secret = false, value, onChange }: Props) {
  const { t } = useTranslation();
  const [pairs, setPairs] = useState<Pair[]>(() =>
    Object.entries((value ?? {}) as Record<string, unknown>).map(([key, one]) => [
      key,
      String(one),
    ]),
  );
  const change = (next: Pair[]) => {
    setPairs(next);
    onChange(Object.fromEntries(next.filter(([key]) => key !== "")));
  };
  const set = (index: number, pair: Pair) =>
    change(pairs.map((before, place) => (place === index ? pair : before)));
  const Value = secret ? Input.Password : Input;
  return (
    <div id={id} className={css.pairs}>
      {pairs.map(([key, one], index) => (
        <div key={index} className={css.pair}>
          <Input
            aria-label={words.name}
            placeholder={words.name}
            value={key}
            onChange={(event) => set(index, [event.target.value, one])}
          />
          <Value
            aria-label={words.value}
            placeholder={words.value}
            {...(secret ? { autoComplete: "new-password" } : {})}
            value={one}
            onChange={(event) => set(index, [key, event.target.value])}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t("common.remove")}
            onClick={() => change(pairs.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => setPairs([...pairs, ["", ""]])}>
        {words.add}
      </Button>
    </div>
  );
}
