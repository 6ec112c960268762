import { Input, InputNumber, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { Typed } from "@/api/interactions";
import { isMoney } from "@/components/valueText";

type Props = { id: string; value: Typed | undefined; onChange: (value: Typed) => void };

const HOUSE = "CNY";
const CURRENCY_WIDTH = 72;

/** An amount as it is written, never through a float, and its currency of three letters. */
export function MoneyInput({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const { amount, currency } = isMoney(value) ? value : { amount: "", currency: HOUSE };
  return (
    <Space.Compact block>
      <InputNumber<string>
        id={id}
        stringMode
        style={{ width: "100%" }}
        value={amount || null}
        onChange={(next) => onChange(next ? { amount: next, currency } : null)}
      />
      <Input
        style={{ width: CURRENCY_WIDTH }}
        aria-label={t("product.currency")}
        maxLength={3}
        value={currency}
        disabled={!amount}
        onChange={({ target }) => onChange({ amount, currency: target.value.toUpperCase() })}
      />
    </Space.Compact>
  );
}
