import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Modal, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { differencesQuery, publish, flowQuery } from "@/api/flows";
import { Failed } from "@/components/Failed";
import { useAct } from "@/components/useAct";
import { Changes } from "@/features/flows/Changes";
import type { Saving } from "@/features/flows/useSaving";

type Props = { saving: Saving; onClose: () => void };

/** What the next caller will meet, before he does. The draft is saved first. */
export function Publish({ saving, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const run = useAct();
  const client = useQueryClient();
  const { id } = saving.record;
  const { flush } = saving;
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    void flush().then((done) => {
      if (here && done) setReady(true);
      else if (here) onClose();
    });
    return () => {
      here = false;
    };
  }, [flush, onClose]);
  const changes = useQuery({
    ...differencesQuery(id, saving.record.version),
    enabled: ready,
  });
  const go = async () => {
    setBusy(true);
    const done = await run(publish(id));
    setBusy(false);
    if (!done) return;
    message.success(t("flow.published"));
    await client.invalidateQueries({ queryKey: ["setup", "flows"] });
    await client.invalidateQueries({ queryKey: ["flows", "versions", id] });
    const now = await client.fetchQuery({ ...flowQuery(id), staleTime: 0 });
    saving.refresh(now);
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t("flow.publishTitle")}
      okText={t("flow.publish")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !changes.isSuccess }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <p>{t("flow.publishText")}</p>
      {changes.isError && <Failed error={changes.error} />}
      {changes.isSuccess ? <Changes changes={changes.data} /> : <Skeleton active />}
    </Modal>
  );
}
