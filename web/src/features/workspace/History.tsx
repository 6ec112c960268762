import { useTranslation } from "react-i18next";
import { CustomerTimeline } from "@/components/CustomerTimeline";
import { Nothing } from "@/components/Nothing";
import css from "@/features/workspace/workspace.module.css";
import type { CallView } from "@/realtime/views";

/** What was before: the customer's timeline, newest first. */
export function History({ call }: { call: CallView }) {
  const { t } = useTranslation();
  return (
    <section className={`${css.panel} ${css.history}`} aria-label={t("timeline.label")}>
      <header className={css.panelHead}>
        <h2>{t("timeline.label")}</h2>
      </header>
      {call.customer ? (
        <CustomerTimeline customer={call.customer.id} except={call.interaction_id} />
      ) : (
        <Nothing title={t("timeline.stranger")} hint={t("timeline.strangerHint")} />
      )}
    </section>
  );
}
