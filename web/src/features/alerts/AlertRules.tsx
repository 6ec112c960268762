import { AlertOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, InputNumber, Modal, Popconfirm, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addAlertRule, alertRulesQuery, dropAlertRule } from "@/api/alerts";
import { queuesQuery } from "@/api/setup";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/alerts/alerts.module.css";
import { pick } from "@/lib/i18n";
import type { AlertKind } from "@/realtime/views";

const USUAL: Record<AlertKind, number> = {
  service_level: 80,
  waiting: 5,
  longest_wait: 60,
  long_call: 900,
  long_hold: 120,
  long_break: 1200,
  not_answering: 1,
  keyword: 1,
};
const KINDS = Object.keys(USUAL) as AlertKind[];
const MOST_WORDS = 100;
/** What the threshold counts; a keyword's is no question, it alerts at the first. */
export const unitOf = (kind: string): "percent" | "callers" | "seconds" =>
  kind === "service_level" ? "percent" : kind === "waiting" ? "callers" : "seconds";

/** The thresholds of the floor, for everybody to read and administrators to set. */
export function AlertRules() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<AlertOutlined />} onClick={() => setOpen(true)}>
        {t("alerts.rules")}
      </Button>
      <Modal
        open={open}
        title={t("alerts.rules")}
        footer={null}
        width={640}
        onCancel={() => setOpen(false)}
      >
        {open && <Rules />}
      </Modal>
    </>
  );
}

function useRefreshed(): (doing: Promise<unknown>) => Promise<void> {
  const run = useAct();
  const client = useQueryClient();
  return async (doing) => {
    await run(doing);
    await client.invalidateQueries({ queryKey: alertRulesQuery.queryKey });
  };
}

function Rules() {
  const { t } = useTranslation();
  const list = useQuery(alertRulesQuery);
  const rules = list.data ?? [];
  const act = useRefreshed();
  const may = useMay("setup.write");
  const queueName = useQueueName();
  return (
    <div className={css.rules}>
      {may && <NewRule />}
      {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rules.length === 0 && (
        <Nothing title={t("alerts.none")} hint={t("alerts.noneHint")} />
      )}
      {rules.map((rule) => (
        <div key={rule.id} className={css.rule}>
          <strong>{t(`alerts.kind.${rule.kind}`)}</strong>
          <span>{queueName(rule.queue) || t("recordings.anyQueue")}</span>
          {rule.kind === "keyword" ? (
            <span>{rule.words.join(t("alerts.between"))}</span>
          ) : (
            <span className="digits">
              {rule.threshold} {t(`alerts.unit.${unitOf(rule.kind)}`)}
            </span>
          )}
          <small>{t("alerts.cooldown", { seconds: rule.cooldown })}</small>
          {may && (
            <Popconfirm
              title={t("recordings.dropRule")}
              onConfirm={() => act(dropAlertRule(rule.id))}
            >
              <Button type="text" icon={<DeleteOutlined />} aria-label={t("recordings.dropRule")} />
            </Popconfirm>
          )}
        </div>
      ))}
    </div>
  );
}

function NewRule() {
  const { t } = useTranslation();
  const act = useRefreshed();
  const queues = useQuery(queuesQuery).data ?? [];
  const [kind, setKind] = useState<AlertKind>("service_level");
  const [queue, setQueue] = useState<string | null>(null);
  const [threshold, setThreshold] = useState(USUAL.service_level);
  const [words, setWords] = useState<string[]>([]);
  const choose = (next: AlertKind) => {
    setKind(next);
    setThreshold(USUAL[next]);
    setWords([]);
  };
  return (
    <div className={css.rule}>
      <Select<AlertKind>
        style={{ minWidth: 170 }}
        aria-label={t("alerts.what")}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`alerts.kind.${value}`) }))}
        onChange={choose}
      />
      <Select
        allowClear
        style={{ minWidth: 140 }}
        aria-label={t("call.queue")}
        placeholder={t("recordings.anyQueue")}
        value={queue}
        options={queues.map((one) => ({ value: one.name, label: pick(one.label, one.name) }))}
        onChange={(next) => setQueue(next ?? null)}
      />
      {kind === "keyword" ? (
        <Words value={words} onChange={setWords} />
      ) : (
        <InputNumber
          min={1}
          aria-label={t("alerts.threshold")}
          suffix={t(`alerts.unit.${unitOf(kind)}`)}
          value={threshold}
          onChange={(next) => next !== null && setThreshold(next)}
        />
      )}
      <ActButton
        type="primary"
        icon={<PlusOutlined />}
        disabled={kind === "keyword" && words.length === 0}
        onAct={() => act(addAlertRule({ kind, queue, threshold, words }))}
      >
        {t("recordings.addRule")}
      </ActButton>
    </div>
  );
}

/** Written one by one, or pasted as a list. */
function Words({ value, onChange }: { value: string[]; onChange: (next: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      className={css.words ?? ""}
      aria-label={t("alerts.words")}
      placeholder={t("alerts.wordsHint")}
      maxCount={MOST_WORDS}
      tokenSeparators={[",", "，", "、", ";", "；", "\n"]}
      value={value}
      onChange={(next) => onChange(next.map((word) => word.trim().slice(0, 50)).filter(Boolean))}
    />
  );
}
