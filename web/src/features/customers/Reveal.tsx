import { EyeOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { revealNumbers } from "@/api/keeping";
import type { Customer } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { PopOver } from "@/components/PopOver";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import css from "@/features/customers/customer.module.css";

const LEAST = 3;

/** Masked numbers in full, for a reason that stands in the audit; gone with the page. */
export function Reveal({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const run = useAct();
  const may = useMay("numbers.reveal");
  const [reason, setReason] = useState("");
  const [numbers, setNumbers] = useState<string[] | null>(null);
  const masked = customer.numbers.some(({ number }) => number.includes("*"));
  if (!masked || !may) return null;
  if (numbers)
    return (
      <div role="status">
        {numbers.map((number) => (
          <div key={number} className="digits">
            {number}
          </div>
        ))}
      </div>
    );
  const reveal = async () => {
    const asked = revealNumbers(customer.id, reason.trim());
    if (await run(asked)) setNumbers((await asked).numbers);
  };
  const form = (
    <div className={css.reveal}>
      <Input
        aria-label={t("reveal.reason")}
        placeholder={t("reveal.reason")}
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
      />
      <small>{t("reveal.hint")}</small>
      <ActButton type="primary" disabled={reason.trim().length < LEAST} onAct={() => reveal()}>
        {t("reveal.show")}
      </ActButton>
    </div>
  );
  return (
    <PopOver content={form}>
      <Button size="small" icon={<EyeOutlined />}>
        {t("reveal.show")}
      </Button>
    </PopOver>
  );
}
