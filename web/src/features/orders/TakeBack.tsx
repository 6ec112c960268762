import { Button, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { returnOrder } from "@/api/orders";
import type { OrderDetail } from "@/api/types";
import { useActOn } from "@/components/useAct";
import css from "@/features/orders/order.module.css";

/** Some or all of it comes back: how many of what, and why. */
export function TakeBack({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const act = useActOn(["orders"], ["customers", "timeline"]);
  const [open, setOpen] = useState(false);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [reason, setReason] = useState("");
  const lines = Object.entries(counts)
    .filter(([, quantity]) => quantity > 0)
    .map(([line_id, quantity]) => ({ line_id, quantity }));
  const send = async () => {
    const done = await act(returnOrder(order.id, { lines, reason: reason.trim() }));
    if (!done) return;
    setOpen(false);
    setCounts({});
    setReason("");
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("order.takeBack")}</Button>
      <Modal
        open={open}
        title={t("order.takeBack")}
        okText={t("order.takeBack")}
        okButtonProps={{ disabled: lines.length === 0 || !reason.trim() }}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        {order.lines.map((line) => (
          <div key={line.id} className={css.back}>
            <span>{line.name}</span>
            <InputNumber
              min={0}
              max={line.quantity - line.returned}
              precision={0}
              aria-label={t("order.backOf", { name: line.name })}
              value={counts[line.id] ?? 0}
              onChange={(quantity) => setCounts({ ...counts, [line.id]: quantity ?? 0 })}
            />
            <small className="digits">/ {line.quantity - line.returned}</small>
          </div>
        ))}
        <Input
          aria-label={t("order.reason")}
          placeholder={t("order.reason")}
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </>
  );
}
