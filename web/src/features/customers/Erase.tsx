import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { eraseCustomer } from "@/api/privacy";
import { useAct } from "@/components/useAct";

const LEAST = 3;

/** It cannot be undone, so the reason is typed and the proof is shown afterwards. */
export function Erase({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    const erasing = eraseCustomer(customer, reason.trim());
    setBusy(true);
    const done = await run(erasing);
    setBusy(false);
    if (!done) return;
    const { subject, proof } = await erasing;
    setOpen(false);
    await navigate({ to: "/customers" });
    client.removeQueries({ queryKey: ["customers", "one", customer] });
    await client.invalidateQueries({ queryKey: ["customers", "list"] });
    modal.success({
      title: t("privacy.erased"),
      width: 560,
      content: <pre style={{ whiteSpace: "pre-wrap" }}>{proofText(subject, proof)}</pre>,
    });
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t("privacy.erase")}
      </Button>
      <Modal
        open={open}
        title={t("privacy.eraseAsk")}
        okText={t("privacy.erase")}
        okButtonProps={{ danger: true, loading: busy, disabled: reason.trim().length < LEAST }}
        onOk={() => void erase()}
        onCancel={() => setOpen(false)}
      >
        <p>{t("privacy.eraseHint")}</p>
        <Input
          aria-label={t("privacy.reason")}
          placeholder={t("privacy.reason")}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  );
}

const proofText = (subject: string, proof: Record<string, unknown>): string =>
  [
    `SHA-256 ${subject}`,
    ...Object.entries(proof).map(([what, count]) => `${what}: ${String(count)}`),
  ].join("\n");
