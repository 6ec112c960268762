import { PhoneOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tryTrunk, type Row, type Trial } from "@/api/nouns";
import { Notice } from "@/components/Notice";
import { problemText } from "@/components/problem";
import { useMay } from "@/components/useMay";
import { Ladder } from "@/features/setup/Ladder";
import css from "@/features/setup/setup.module.css";
import { pick } from "@/lib/i18n";

/** A real call through this trunk: whether it works, and every SIP message of it. */
export function TestCall({ row }: { row: Row }) {
  const { t } = useTranslation();
  const mayCall = useMay("setup.write");
  const [number, setNumber] = useState("");
  const trial = useMutation({ mutationFn: (to: string) => tryTrunk(row.id, to) });
  if (!mayCall) return null;
  return (
    <section className={css.extra} aria-label={t("trial.title")}>
      <h3>{t("trial.title")}</h3>
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate(number);
        }}
      >
        <Input
          inputMode="tel"
          aria-label={t("trial.number")}
          placeholder={t("trial.number")}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Button
          htmlType="submit"
          icon={<PhoneOutlined />}
          disabled={!number.trim()}
          loading={trial.isPending}
        >
          {t(trial.isPending ? "trial.calling" : "trial.call")}
        </Button>
      </form>
      <p className={css.hint}>{t("trial.hint")}</p>
      {trial.isError && (
        <Notice kind="error" title={t("trial.failed")} help={problemText(t, trial.error)} />
      )}
      {trial.data && !trial.isPending && <Outcome trial={trial.data} />}
    </section>
  );
}

function Outcome({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">
        <Tag color={trial.works ? "green" : "red"}>
          {t(trial.works ? "trial.works" : "trial.broken")}
        </Tag>
        {pick(trial.label)}
        {trial.status !== null && (
          <small>
            {" "}
            {trial.status} {trial.reason}
          </small>
        )}
      </p>
      <Ladder messages={trial.messages} />
    </>
  );
}
