import { CheckOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setDisposition } from "@/api/interactions";
import { dispositionsQuery } from "@/api/setup";
import { useAct } from "@/components/useAct";
import { choicesOf, matching } from "@/features/softphone/dispositions";
import css from "@/features/softphone/wrapup.module.css";
import { useNow } from "@/lib/clock";
import { clock, unixSeconds } from "@/lib/time";
import type { CallView } from "@/realtime/views";

/**
 * The time after the talk: a countdown and how it ended. Two key strokes are enough: the number of
 * the disposition, then Enter; or some letters of its name, then Enter.
 */
export function WrapUp({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { data = [] } = useQuery(dispositionsQuery);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const choices = choicesOf(data);
  const found = matching(choices, typed);
  const code = chosen ?? (typed && found.length > 0 ? (found[0]?.code ?? null) : null);
  const finish = async () => {
    if (!code || busy) return;
    setBusy(true);
    await run(setDisposition(call.interaction_id, code, note));
    setBusy(false);
    void client.invalidateQueries({ queryKey: ["customers", "timeline"] });
    void client.invalidateQueries({ queryKey: ["interactions"] });
  };
  const onKey = (event: React.KeyboardEvent) => event.key === "Enter" && void finish();
  return (
    <section className={css.strip} aria-label={t("presence.wrap_up")}>
      <Countdown until={call.wrap_up_until} />
      <Input
        autoFocus
        className={css.search ?? ""}
        value={typed}
        placeholder={t("wrapUp.typeAhead")}
        aria-label={t("wrapUp.disposition")}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
        }}
        onKeyDown={onKey}
      />
      <div className={css.chips} role="radiogroup" aria-label={t("wrapUp.disposition")}>
        {choices.map((choice, index) => (
          <button
            key={choice.code}
            type="button"
            role="radio"
            aria-checked={choice.code === code}
            className={`${css.chip} ${choice.code === code ? css.chosen : ""} ${found.includes(choice) ? "" : css.dim}`}
            onClick={() => setChosen(choice.code)}
            onDoubleClick={() => void finish()}
            onKeyDown={onKey}
          >
            {index < 9 && <kbd>{index + 1}</kbd>}
            {choice.label}
          </button>
        ))}
      </div>
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
          onClick={() => void finish()}
        >
          {t("wrapUp.finish")}
        </Button>
      </Tooltip>
    </section>
  );
}

const HURRY_SECONDS = 10;

function Countdown({ until }: { until: CallView["wrap_up_until"] }) {
  const { t } = useTranslation();
  const now = useNow();
  const end = unixSeconds(until);
  if (end === null) return <span className={css.countdown}>{t("presence.wrap_up")}</span>;
  const left = Math.max(0, Math.ceil(end - now));
  return (
    <span
      className={`${css.countdown} ${left <= HURRY_SECONDS ? css.hurry : ""}`}
      role="timer"
      aria-label={t("wrapUp.left", { seconds: left })}
    >
      {t("presence.wrap_up")} <b className="digits">{clock(left)}</b>
    </span>
  );
}
