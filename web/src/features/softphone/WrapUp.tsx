import { CheckOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setDisposition } from "@/api/interactions";
import { dispositionsQuery } from "@/api/setup";
import { useAct } from "@/components/useAct";
import { DispositionChips } from "@/features/softphone/DispositionChips";
import { branchesOf, findIn } from "@/features/softphone/dispositions";
import { WrapUpTime } from "@/features/softphone/WrapUpTime";
import css from "@/features/softphone/wrapup.module.css";
import type { CallView } from "@/realtime/views";

/**
 * The time after the talk: how long it lasts and how the talk ended. Two key strokes are enough:
 * the digits of branch and leaf, or a digit and Enter; or some letters of a name, then Enter.
 */
export function WrapUp({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { data = [] } = useQuery(dispositionsQuery);
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const forced = call.wrap_up_mode === "forced"; // its time runs to the end whatever is saved
  const branches = branchesOf(data);
  const found = findIn(branches, typed);
  const code = picked ?? found.codes[0] ?? null;
  const finish = async (chosen: string | null) => {
    if (!chosen || busy) return;
    setBusy(true);
    setSaved(await run(setDisposition(call.interaction_id, chosen, note)));
    setBusy(false);
    void client.invalidateQueries({ queryKey: ["customers", "timeline"] });
    void client.invalidateQueries({ queryKey: ["interactions"] });
  };
  const type = (text: string) => {
    setTyped(text);
    setPicked(null);
    const named = findIn(branches, text);
    if (named.complete) void finish(named.codes[0] ?? null);
  };
  const onKey = (event: React.KeyboardEvent) => event.key === "Enter" && void finish(code);
  return (
    <section className={css.strip} aria-label={t("presence.wrap_up")}>
      <WrapUpTime call={call} />
      <Input
        autoFocus
        className={css.search ?? ""}
        value={typed}
        placeholder={t("wrapUp.typeAhead")}
        aria-label={t("wrapUp.disposition")}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      <DispositionChips
        branches={branches}
        chosen={code}
        dimmed={(one) => typed !== "" && !found.codes.includes(one)}
        onPick={setPicked}
        onFinish={(one) => void finish(one)}
      />
      <Input
        className={css.note ?? ""}
        value={note}
        maxLength={500}
        placeholder={t("wrapUp.note")}
        aria-label={t("wrapUp.note")}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKey}
      />
      <Tooltip title={code ? "" : t("wrapUp.chooseFirst")}>
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={busy}
          disabled={!code}
          onClick={() => void finish(code)}
        >
          {t(forced ? "wrapUp.save" : "wrapUp.finish")}
        </Button>
      </Tooltip>
      {saved && forced && (
        <span role="status" className={css.savedWords}>
          {t("wrapUp.saved")}
        </span>
      )}
    </section>
  );
}
