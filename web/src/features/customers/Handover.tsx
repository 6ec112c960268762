import { useQueryClient } from "@tanstack/react-query";
import { Select, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { handOver } from "@/api/privacy";
import { ActButton } from "@/components/ActButton";
import { Dialog } from "@/components/Dialog";
import { useAct } from "@/components/useAct";
import { usePeople } from "@/components/usePeople";

type Props = { onClose: () => void };

/** Everything that one answers for goes to another; first it is counted, then done. */
export function Handover({ onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { people } = usePeople();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [counts, setCounts] = useState<Record<string, number> | null>(null);
  const [done, setDone] = useState(false);
  const options = people.map(({ value, label }) => ({ value, label }));
  const act = async (dry: boolean) => {
    if (!from || !to) return;
    const moving = handOver({
      from_owner: from,
      to_owner: to,
      kinds: ["customers", "tickets", "callbacks", "opportunities"],
      customers: [],
      dry,
    });
    if (!(await run(moving))) return;
    setCounts((await moving).counts);
    setDone(!dry);
    if (!dry) await client.invalidateQueries();
  };
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setCounts(null);
  };
  return (
    <Dialog title={t("reowning.title")} onCancel={onClose} footer={null}>
      <Space orientation="vertical" style={{ width: "100%" }}>
        <label htmlFor="handover-from">{t("reowning.from")}</label>
        <Select
          id="handover-from"
          style={{ width: "100%" }}
          showSearch={{ optionFilterProp: "label" }}
          value={from}
          options={options}
          onChange={choose(setFrom)}
        />
        <label htmlFor="handover-to">{t("reowning.to")}</label>
        <Select
          id="handover-to"
          style={{ width: "100%" }}
          showSearch={{ optionFilterProp: "label" }}
          value={to}
          options={options.filter((one) => one.value !== from)}
          onChange={choose(setTo)}
        />
        {counts && (
          <p role="status">
            {t(done ? "reowning.done" : "reowning.would")}{" "}
            {Object.entries(counts)
              .map(([kind, count]) => `${t(`reowning.kind.${kind}`)} ${count}`)
              .join("，")}
          </p>
        )}
        <Space>
          <ActButton disabled={!from || !to} onAct={() => act(true)}>
            {t("reowning.count")}
          </ActButton>
          <ActButton type="primary" disabled={!counts || done} onAct={() => act(false)}>
            {t("reowning.act")}
          </ActButton>
        </Space>
      </Space>
    </Dialog>
  );
}
