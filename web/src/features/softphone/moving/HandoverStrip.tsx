import { SwapOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/softphone/moving/moving.module.css";
import type { CallView } from "@/realtime/views";

/** Who hands the call over and why: in sight before the receiver answers, and during his talk. */
export function HandoverStrip({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const nameOf = useColleagueName();
  if (!call.transferred_by) return null;
  const asked = call.part === "asked";
  return (
    <section className={`${css.strip} ${css.handover}`} aria-label={t("handover.label")}>
      <SwapOutlined aria-hidden="true" />
      <strong>
        {t(asked ? "handover.asks" : "handover.from", { who: nameOf(call.transferred_by) })}
      </strong>
      <span>
        {call.reason ? t("handover.reason", { reason: call.reason }) : t("handover.noReason")}
      </span>
    </section>
  );
}
