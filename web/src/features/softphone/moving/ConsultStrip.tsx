import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { cancelConsult, completeConsult, confer } from "@/api/moves";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/softphone/moving/moving.module.css";
import { useShortcuts } from "@/features/softphone/useShortcuts";
import type { CallView, Member } from "@/realtime/views";

type Props = { call: CallView; member: Member };

/** The customer hears music; give him to the asked one, take all together, or go back to him. */
export function ConsultStrip({ call, member }: Props) {
  const { t } = useTranslation();
  const nameOf = useColleagueName();
  const run = useAct();
  const who = nameOf(member.agent) || member.number;
  const complete = () => void run(completeConsult(call.id));
  const join = () => void run(confer(call.id));
  const back = () => void run(cancelConsult(call.id));
  useShortcuts({ "Alt+Y": complete, "Alt+J": join, "Alt+B": back });
  return (
    <section className={`${css.strip} ${css.consult}`} aria-label={t("consult.label")}>
      <strong role="status">{t(member.up ? "consult.talking" : "consult.ringing", { who })}</strong>
      <span className={css.quiet}>{t("consult.customerWaits")}</span>
      <span className={css.stripButtons}>
        <Button type="primary" aria-keyshortcuts="Alt+Y" onClick={complete}>
          {t(member.up ? "consult.complete" : "consult.completeRinging")} <kbd>Alt+Y</kbd>
        </Button>
        <Button aria-keyshortcuts="Alt+J" onClick={join}>
          {t("consult.join")} <kbd>Alt+J</kbd>
        </Button>
        <Button aria-keyshortcuts="Alt+B" onClick={back}>
          {t("consult.cancel")} <kbd>Alt+B</kbd>
        </Button>
      </span>
    </section>
  );
}
