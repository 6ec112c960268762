import { CustomerServiceFilled } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Timer } from "@/components/Timer";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/softphone/moving/moving.module.css";
import type { CallView } from "@/realtime/views";

/** The help light: waiting for an expert, or one is on the line. A listener is not shown. */
export function HelperStrip({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const nameOf = useColleagueName();
  if (call.part === "supervisor") return null;
  const heard = call.supervisors?.find((one) => one.up && one.mode !== "listen");
  if (heard)
    return (
      <section className={`${css.strip} ${css.helper}`} role="status">
        <CustomerServiceFilled aria-hidden="true" />
        <strong>{t(`helper.${heard.mode}`, { who: nameOf(heard.username) })}</strong>
        <Timer since={heard.since} />
      </section>
    );
  if (!call.help) return null;
  return (
    <section className={`${css.strip} ${css.waiting}`} role="status">
      <CustomerServiceFilled aria-hidden="true" />
      <strong>{t("helper.waiting", { reason: call.help.reason })}</strong>
      <Timer since={call.help.since} />
    </section>
  );
}
