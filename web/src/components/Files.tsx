import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Popconfirm, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/types";
import css from "@/components/files.module.css";
import { useAct } from "@/components/useAct";
import { fileSize } from "@/lib/size";

type Props = {
  files: readonly Attachment[];
  address: (id: string) => string;
  mayWrite: boolean;
  add: (file: File) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  onChange: () => Promise<unknown>;
};

/** The files that belong to a record: download, add, remove. */
export function Files({ files, address, mayWrite, add, remove, onChange }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const [busy, setBusy] = useState(false);
  const change = async (doing: Promise<unknown>) => {
    setBusy(true);
    await run(doing);
    setBusy(false);
    await onChange();
  };
  return (
    <>
      <ul className={css.files}>
        {files.map((one) => (
          <li key={one.id}>
            <a href={address(one.id)} download={one.name}>
              <PaperClipOutlined /> {one.name}
            </a>
            <small className="digits">{fileSize(one.bytes)}</small>
            {mayWrite && (
              <Popconfirm
                title={t("attachment.removeAsk", { name: one.name })}
                okText={t("common.remove")}
                cancelText={t("common.cancel")}
                onConfirm={() => change(remove(one.id))}
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
            void change(add(file));
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={busy}>
            {t("attachment.add")}
          </Button>
        </Upload>
      )}
    </>
  );
}
