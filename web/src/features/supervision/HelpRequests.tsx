import { CustomerServiceOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Timer } from "@/components/Timer";
import { useColleagueName } from "@/components/useColleagueName";
import { useMay } from "@/components/useMay";
import { whyNot } from "@/features/supervision/actions";
import css from "@/features/supervision/supervision.module.css";
import { useSituation, useSupervise } from "@/features/supervision/useSupervision";
import { useFloor } from "@/realtime/live";
import type { CallView, Help } from "@/realtime/views";

const LONG = { amber: 15, red: 30 };

type Asked = { call: CallView; help: Help };

/** Agents who ask for help, the longest wait on top; to accept is to whisper. */
export function HelpRequests() {
  const { t } = useTranslation();
  const may = useMay("calls.supervise");
  const floor = useFloor();
  const asked = (floor?.calls ?? [])
    .flatMap((call): Asked[] => (call.help ? [{ call, help: call.help }] : []))
    .sort((a, b) => Number(a.help.since) - Number(b.help.since));
  if (!may || asked.length === 0) return null;
  return (
    <section className={css.requests} aria-label={t("supervise.requests")}>
      <h2>
        <CustomerServiceOutlined aria-hidden="true" /> {t("supervise.requests")}
        <span className="digits">{asked.length}</span>
      </h2>
      <ul aria-live="polite">
        {asked.map((one) => (
          <Request key={one.call.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

function Request({ call, help }: Asked) {
  const { t } = useTranslation();
  const situation = useSituation(call);
  const perform = useSupervise();
  const nameOf = useColleagueName();
  const why = help.supervisor ? null : whyNot("whisper", situation);
  return (
    <li className={css.request}>
      <span>
        <strong>{nameOf(help.agent)}</strong> {help.reason}
        {why && <em>{t(`supervise.why.${why}`)}</em>}
      </span>
      <Timer since={help.since} {...LONG} />
      {help.supervisor ? (
        <small>{t("supervise.acceptedBy", { who: nameOf(help.supervisor) })}</small>
      ) : (
        <Button
          type="primary"
          size="small"
          disabled={why !== null}
          aria-label={t("supervise.acceptOf", { who: nameOf(help.agent) })}
          onClick={() => perform(call, "whisper")}
        >
          {t("supervise.accept")}
        </Button>
      )}
    </li>
  );
}
