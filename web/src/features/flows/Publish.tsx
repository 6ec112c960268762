import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Flex, Input, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { differencesQuery, flowQuery, publish, type Change } from "@/api/flows";
import { Dialog } from "@/components/Dialog";
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
  const [note, setNote] = useState("");
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
  const alone = (changes.data ?? []).filter(waives).map(({ node }) => node);
  const go = async () => {
    setBusy(true);
    const done = await run(publish(id, note.trim()));
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
    <Dialog
      width={640}
      title={t("flow.publishTitle")}
      okText={t("flow.publish")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !changes.isSuccess || (alone.length > 0 && !note.trim()) }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <p>{t("flow.publishText")}</p>
        {changes.isError && <Failed error={changes.error} />}
        {changes.isSuccess ? <Changes changes={changes.data} /> : <Skeleton active />}
        {alone.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t("flow.waived", { nodes: alone.join(", ") })}
            description={t("flow.waivedHint")}
          />
        )}
        <Input.TextArea
          aria-label={t("flow.note")}
          placeholder={t(alone.length > 0 ? "flow.noteNeeded" : "flow.note")}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Flex>
    </Dialog>
  );
}

/** Whether the change leaves callers without a way to a person who had one, or were not there. */
function waives({ what, name, after }: Change): boolean {
  const node = what === "node" ? (after as { settings?: Record<string, unknown> } | null) : null;
  const waived = what === "setting" && name === "without_person" && after === true;
  return waived || node?.settings?.without_person === true;
}
