import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "@/features/flows/designer.module.css";

type Props = { id: string; value: unknown; onChange: (value: unknown) => void };
type Pair = [string, string];

/** Names and values. A name that is still being typed is kept here and not in the flow. */
export function PairList({ id, value, onChange }: Props) {
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
  return (
    <div id={id} className={css.pairs}>
      {pairs.map(([key, one], index) => (
        <div key={index} className={css.row}>
          <Input
            aria-label={t("flow.valueName")}
            placeholder={t("flow.valueName")}
            value={key}
            onChange={(event) => set(index, [event.target.value, one])}
          />
          <Input
            aria-label={t("flow.value")}
            placeholder={t("flow.value")}
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
        {t("flow.addPair")}
      </Button>
    </div>
  );
}
