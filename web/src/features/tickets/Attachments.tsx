import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Popconfirm, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentAddress, attachToTicket, removeAttachment } from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";
import { fileSize } from "@/lib/size";

export function Attachments({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const run = useAct();
  const { refresh } = useTicketAct(ticket.id);
  const mayWrite = useMay("work.write");
  const [busy, setBusy] = useState(false);
  const add = async (file: File) => {
    setBusy(true);
    await run(attachToTicket(ticket.id, file));
    setBusy(false);
    await refresh();
  };
  const remove = async (id: string) => {
    if (await run(removeAttachment(ticket.id, id))) await refresh();
  };
  if (!mayWrite && ticket.attachments.length === 0) return null;
  return (
    <section className={css.card} aria-label={t("attachment.label")}>
      <h2>{t("attachment.label")}</h2>
      <ul className={css.files}>
        {ticket.attachments.map((one) => (
          <li key={one.id}>
            <a href={attachmentAddress(ticket.id, one.id)} download={one.name}>
              <PaperClipOutlined /> {one.name}
            </a>
            <small className="digits">{fileSize(one.bytes)}</small>
            {mayWrite && (
              <Popconfirm
                title={t("attachment.removeAsk", { name: one.name })}
                onConfirm={() => remove(one.id)}
              >
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t("attachment.remove", { name: one.name })}
                />
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={busy}>
            {t("attachment.add")}
          </Button>
        </Upload>
      )}
    </section>
  );
}
