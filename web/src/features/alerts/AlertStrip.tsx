import { BellFilled, CheckOutlined } from "@ant-design/icons";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { acknowledge } from "@/api/alerts";
import { ActButton } from "@/components/ActButton";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import { useMay } from "@/components/useMay";
import { useQueueName } from "@/components/useQueueName";
import { Timer } from "@/components/Timer";
import { unitOf } from "@/features/alerts/AlertRules";
import css from "@/features/alerts/alerts.module.css";
import { useAlerts } from "@/realtime/live";
import type { AlertView } from "@/realtime/views";

/** What has gone on for too long: each alert with its cause, and who looks after it. */
export function AlertStrip() {
  const { t } = useTranslation();
  const alerts = useAlerts()?.alerts ?? [];
  if (alerts.length === 0) return null;
  const open = [...alerts].sort(
    (a, b) => Number(a.acknowledged_by !== null) - Number(b.acknowledged_by !== null),
  );
  return (
    <section className={css.strip} aria-label={t("alerts.label")}>
      <ul aria-live="polite">
        {open.map((one) => (
          <Alert key={one.id} alert={one} />
        ))}
      </ul>
    </section>
  );
}

function Alert({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const run = useAct();
  const may = useMay("calls.supervise");
  const queueName = useQueueName();
  const colleague = useColleagueName();
  const name = { queue: queueName, call: colleague, agent: String }[alert.subject](alert.name);
  return (
    <li className={alert.acknowledged_by ? (css.known ?? "") : (css.alert ?? "")}>
      <BellFilled aria-hidden="true" />
      <a href={`#${alert.subject}-${alert.subject_id}`} onClick={(event) => show(event, alert)}>
        {[t(`alerts.kind.${alert.kind}`), alert.word, name].filter(Boolean).join(" · ")}
      </a>
      <Timer since={alert.kind === "service_level" ? alert.raised_at : alert.since} />
      <Figure alert={alert} />
      {alert.cause.members !== undefined && (
        <small>
          {t("alerts.cause", {
            away: alert.cause.on_break ?? 0,
            all: alert.cause.members,
            talking: alert.cause.talking ?? 0,
            waiting: alert.cause.waiting ?? 0,
          })}
        </small>
      )}
      {alert.acknowledged_by && (
        <small>{t("alerts.by", { who: colleague(alert.acknowledged_by) })}</small>
      )}
      {!alert.acknowledged_by && may && (
        <ActButton size="small" icon={<CheckOutlined />} onAct={() => run(acknowledge(alert.id))}>
          {t("alerts.acknowledge")}
        </ActButton>
      )}
    </li>
  );
}

/** What a time does not tell: how many, or which share, when it was raised. */
function Figure({ alert: { kind, value, threshold } }: { alert: AlertView }) {
  const { t } = useTranslation();
  const unit = unitOf(kind);
  if (unit === "seconds" || kind === "keyword") return null;
  const told = { value: Math.round(value), threshold, unit: t(`alerts.unit.${unit}`) };
  return <small className="digits">{t("alerts.value", told)}</small>;
}

/** The live row comes into sight, is pointed out, and the keyboard goes on from there. */
function show(event: MouseEvent, alert: AlertView): void {
  event.preventDefault();
  const row = document.getElementById(`${alert.subject}-${alert.subject_id}`);
  row?.setAttribute("tabindex", "-1");
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center", behavior: "smooth" });
  row?.animate?.([{ outline: "3px solid var(--danger)" }, { outline: "3px solid transparent" }], {
    duration: 2500,
  });
}
