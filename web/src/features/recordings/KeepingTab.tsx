import {
  DeleteOutlined,
  KeyOutlined,
  PlusOutlined,
  SafetyCertificateOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Checkbox, InputNumber, Popconfirm, Select, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  addPolicy,
  checkChain,
  dropPolicy,
  keepingQuery,
  policiesQuery,
  rotateKey,
} from "@/api/recordings";
import { queuesQuery } from "@/api/setup";
import type { Keeping, RecordingPolicy, RecordingPolicyDraft } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { Facts } from "@/components/Facts";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { Waiting } from "@/components/Waiting";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/recordings/recordings.module.css";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

/** How long recordings are kept, and the proof that they are what was recorded. */
export function KeepingTab() {
  const { t } = useTranslation();
  const keeping = useQuery(keepingQuery);
  if (keeping.isPending) return <Waiting />;
  if (keeping.isError)
    return <Failed error={keeping.error} onRetry={() => void keeping.refetch()} />;
  return (
    <div className={css.tab}>
      <Standing keeping={keeping.data} />
      <Proof />
      <section aria-label={t("recordings.policies")}>
        <h2>{t("recordings.policies")}</h2>
        <Policies />
      </section>
    </div>
  );
}

function Standing({ keeping }: { keeping: Keeping }) {
  const { t, i18n } = useTranslation();
  const megabytes = (keeping.bytes / 1e6).toFixed(1);
  return (
    <Facts
      facts={[
        [t("recordings.kept.available"), `${keeping.available} (${megabytes} MB)`],
        [t("recordings.kept.sealed"), keeping.sealed],
        [t("recordings.kept.backedUp"), keeping.backed_up],
        [t("recordings.kept.lastBackup"), dateTime(keeping.last_backup_at, i18n.language)],
        [t("recordings.kept.lastCheck"), dateTime(keeping.last_check_at, i18n.language)],
        [t("recordings.kept.held"), keeping.held],
        [t("recordings.kept.deleted"), keeping.deleted],
        [t("recordings.kept.oldest"), dateTime(keeping.oldest, i18n.language)],
        [t("recordings.kept.links"), keeping.links],
        [t("recordings.kept.fingerprint"), <code key="fingerprint">{keeping.fingerprint}</code>],
      ]}
    />
  );
}

function Proof() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const run = useActOn(keepingQuery.queryKey);
  const may = useMay("setup.write");
  const check = async () => {
    const { links, broken } = await checkChain();
    if (broken === null) message.success(t("recordings.chainWhole", { links }));
    else message.error(t("recordings.chainBroken", { broken }), 0);
  };
  const rotate = async () => {
    if (await run(rotateKey())) message.success(t("recordings.newKey"));
  };
  return (
    <div className={css.line}>
      <ActButton icon={<SafetyCertificateOutlined />} onAct={() => run(check())}>
        {t("recordings.checkChain")}
      </ActButton>
      {may && (
        <Popconfirm title={t("recordings.rotateHint")} onConfirm={() => rotate()}>
          <Button icon={<KeyOutlined />}>{t("recordings.rotate")}</Button>
        </Popconfirm>
      )}
    </div>
  );
}

function Policies() {
  const { t } = useTranslation();
  const policies = useQuery(policiesQuery);
  const queueName = useQueueName();
  const may = useMay("setup.write");
  const run = useActOn(policiesQuery.queryKey);
  return (
    <>
      <p className={css.hint}>{t("recordings.policiesHint")}</p>
      {may && <NewPolicy />}
      {policies.isError && (
        <Failed error={policies.error} onRetry={() => void policies.refetch()} />
      )}
      <Table<RecordingPolicy>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={policies.data ?? []}
        locale={{
          emptyText: policies.isSuccess ? (
            <Nothing title={t("recordings.noPolicies")} hint={t("recordings.noPoliciesHint")} />
          ) : (
            <span />
          ),
        }}
        columns={[
          {
            title: t("call.queue"),
            render: (_, one) => queueName(one.queue) || t("recordings.anyQueue"),
          },
          { title: t("recordings.vip"), render: (_, one) => one.vip && t("recordings.vipOnly") },
          { title: t("recordings.keptDays"), dataIndex: "days", align: "right" },
          {
            width: 56,
            render: (_, one) =>
              may && (
                <Popconfirm
                  title={t("recordings.dropRule")}
                  onConfirm={() => run(dropPolicy(one.id))}
                >
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("recordings.dropRule")}
                  />
                </Popconfirm>
              ),
          },
        ]}
      />
    </>
  );
}

function NewPolicy() {
  const { t } = useTranslation();
  const run = useActOn(policiesQuery.queryKey);
  const queues = useQuery(queuesQuery);
  const [draft, setDraft] = useState<RecordingPolicyDraft>({ days: 90, vip: false });
  return (
    <div className={css.line}>
      <Select
        allowClear
        className={css.choice ?? ""}
        aria-label={t("call.queue")}
        placeholder={t("recordings.anyQueue")}
        value={draft.queue ?? null}
        options={(queues.data ?? []).map((one) => ({
          value: one.name,
          label: pick(one.label, one.name),
        }))}
        onChange={(queue) => setDraft({ ...draft, queue: queue ?? null })}
      />
      <Checkbox
        checked={draft.vip ?? false}
        onChange={(event) => setDraft({ ...draft, vip: event.target.checked })}
      >
        {t("recordings.vipOnly")}
      </Checkbox>
      <InputNumber
        min={30}
        max={36500}
        suffix={t("recordings.dayUnit")}
        aria-label={t("recordings.keptDays")}
        value={draft.days}
        onChange={(days) => days !== null && setDraft({ ...draft, days })}
      />
      <ActButton type="primary" icon={<PlusOutlined />} onAct={() => run(addPolicy(draft))}>
        {t("recordings.addPolicy")}
      </ActButton>
    </div>
  );
}
