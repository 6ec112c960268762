import { BellFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dueQuery } from "@/api/callbacks";
import { useMay } from "@/components/useMay";
import { Actions } from "@/features/callbacks/Actions";
import css from "@/features/callbacks/callback.module.css";
import { Due } from "@/features/callbacks/Due";
import { useNow } from "@/lib/clock";
import { unixSeconds } from "@/lib/time";

const SNOOZE_SECONDS = 300;

/** At the desk, on every page: the promise whose time has come. It waits while put aside. */
export function DueAlarm() {
  const { t } = useTranslation();
  const now = useNow();
  const mayRead = useMay("work.read");
  const { data } = useQuery({ ...dueQuery, enabled: mayRead });
  const [aside, setAside] = useState<Record<string, number>>({});
  const due = (data?.items ?? []).filter(
    (one) => (unixSeconds(one.due_at) ?? Infinity) <= now && (aside[one.id] ?? 0) <= now,
  );
  const first = due[0];
  if (!first) return null;
  return (
    <div className={css.alarm} role="alert">
      <BellFilled />
      <strong>{t("callback.alarm")}</strong>
      <span className={css.alarmText}>
        {first.customer?.name ?? first.number} · {first.title} · <Due callback={first} />
      </span>
      <Actions callback={first} />
      <Button
        size="small"
        type="text"
        onClick={() => setAside({ ...aside, [first.id]: now + SNOOZE_SECONDS })}
      >
        {t("callback.snooze")}
      </Button>
      {due.length > 1 && <Link to="/callbacks">{t("callback.more", { n: due.length - 1 })}</Link>}
    </div>
  );
}
