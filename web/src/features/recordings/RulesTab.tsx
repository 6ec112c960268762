import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, InputNumber, Popconfirm, Select, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addRule, changeRule, dropRule, rulesQuery } from "@/api/recordings";
import { queuesQuery } from "@/api/setup";
import type { RecordingRule, RecordingRuleDraft } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/recordings/recordings.module.css";
import { pick } from "@/lib/i18n";

const MODES = ["all", "percent", "on_demand", "never"] as const;
const DIRECTIONS = ["", "inbound", "outbound"] as const;
type Mode = (typeof MODES)[number];

/** Which talks are recorded; the most particular rule decides, and without any everything is. */
export function RulesTab() {
  const { t } = useTranslation();
  const rules = useQuery(rulesQuery);
  const may = useMay("setup.write");
  const columns = useColumns(may);
  if (rules.isError) return <Failed error={rules.error} onRetry={() => void rules.refetch()} />;
  return (
    <div className={css.tab}>
      <p className={css.hint}>{t("recordings.rulesHint")}</p>
      {may && <NewRule />}
      <Table<RecordingRule>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rules.data ?? []}
        pagination={false}
        scroll={{ x: 620 }}
        loading={{ spinning: rules.isPending, delay: 200 }}
        locale={{
          emptyText: rules.isPending ? (
            <span />
          ) : (
            <Nothing title={t("recordings.noRules")} hint={t("recordings.noRulesHint")} />
          ),
        }}
      />
    </div>
  );
}

function useChoices() {
  const { t } = useTranslation();
  const queues = useQuery(queuesQuery);
  const options = <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: t(`recordings.${group}.${value || "any"}`) }));
  return {
    queue: (queues.data ?? []).map((one) => ({
      value: one.name,
      label: pick(one.label, one.name),
    })),
    direction: options(DIRECTIONS, "direction"),
    mode: options(MODES, "mode"),
  };
}

function NewRule() {
  const { t } = useTranslation();
  const run = useActOn(rulesQuery.queryKey);
  const choices = useChoices();
  const [draft, setDraft] = useState<RecordingRuleDraft>({ direction: "", mode: "all" });
  const set = (change: RecordingRuleDraft) => setDraft({ ...draft, ...change });
  return (
    <div className={css.line}>
      <Select
        allowClear
        className={css.choice ?? ""}
        aria-label={t("call.queue")}
        placeholder={t("recordings.anyQueue")}
        value={draft.queue ?? null}
        options={choices.queue}
        onChange={(queue) => set({ queue: queue ?? null })}
      />
      <Select
        className={css.choice ?? ""}
        aria-label={t("interaction.direction")}
        value={draft.direction ?? ""}
        options={choices.direction}
        onChange={(direction) => set({ direction })}
      />
      <Select<Mode>
        className={css.choice ?? ""}
        aria-label={t("recordings.rule")}
        value={(draft.mode ?? "all") as Mode}
        options={choices.mode}
        onChange={(mode) => set({ mode })}
      />
      {draft.mode === "percent" && (
        <Percent value={draft.percent ?? 20} onChange={(percent) => set({ percent })} />
      )}
      <ActButton
        type="primary"
        icon={<PlusOutlined />}
        onAct={() =>
          run(
            addRule(draft.mode === "percent" ? { ...draft, percent: draft.percent ?? 20 } : draft),
          )
        }
      >
        {t("recordings.addRule")}
      </ActButton>
    </div>
  );
}

type PercentProps = { value: number; disabled?: boolean; onChange: (value: number) => void };

function Percent({ value, disabled = false, onChange }: PercentProps) {
  const { t } = useTranslation();
  return (
    <InputNumber
      min={0}
      max={100}
      suffix="%"
      disabled={disabled}
      aria-label={t("recordings.percent")}
      value={value}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

function useColumns(may: boolean): TableColumnsType<RecordingRule> {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const run = useActOn(rulesQuery.queryKey);
  const { mode } = useChoices();
  return [
    {
      title: t("call.queue"),
      render: (_, rule) => queueName(rule.queue) || t("recordings.anyQueue"),
    },
    {
      title: t("interaction.direction"),
      render: (_, rule) => t(`recordings.direction.${rule.direction || "any"}`),
    },
    {
      title: t("recordings.rule"),
      render: (_, rule) => (
        <span className={css.line}>
          <Select<Mode>
            variant="borderless"
            disabled={!may}
            className={css.choice ?? ""}
            aria-label={t("recordings.rule")}
            value={rule.mode as Mode}
            options={mode}
            onChange={(next) => void run(changeRule(rule.id, { mode: next }))}
          />
          {rule.mode === "percent" && (
            <Percent
              value={rule.percent}
              disabled={!may}
              onChange={(percent) => void run(changeRule(rule.id, { percent }))}
            />
          )}
        </span>
      ),
    },
    {
      width: 56,
      render: (_, rule) =>
        may && (
          <Popconfirm title={t("recordings.dropRule")} onConfirm={() => run(dropRule(rule.id))}>
            <Button type="text" icon={<DeleteOutlined />} aria-label={t("recordings.dropRule")} />
          </Popconfirm>
        ),
    },
  ];
}
