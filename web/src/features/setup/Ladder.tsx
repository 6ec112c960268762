import { useTranslation } from "react-i18next";
import type { Trial } from "@/api/nouns";
import css from "@/features/setup/ladder.module.css";

type Message = Trial["messages"][number];

/** The SIP messages between us and the carrier, one rung each; a rung opens to its headers. */
export function Ladder({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation();
  const peer = messages[0]?.peer;
  if (peer === undefined) return <p className={css.none}>{t("trial.nothing")}</p>;
  return (
    <div className={css.ladder}>
      <div className={css.ends} aria-hidden="true">
        <span>Linedesk</span>
        <span>{peer}</span>
      </div>
      <ol aria-label={t("trial.ladder")}>
        {messages.map((message, index) => (
          <Rung key={index} message={message} />
        ))}
      </ol>
    </div>
  );
}

function Rung({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { status, method, reason, after, direction, headers } = message;
  const bad = status !== null && status >= 400;
  return (
    <li>
      <details>
        <summary>
          <time className="digits">{after.toFixed(3)} s</time>
          <span className={`${css.arrow} ${css[direction]} ${bad ? css.bad : ""}`}>
            <span className="visually-hidden">{t(`trial.${direction}`)} </span>
            {status === null ? method : `${status} ${reason}`}
            {status !== null && <small> ({method})</small>}
          </span>
        </summary>
        <dl className={css.headers}>
          {headers.map(({ name, value }, index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
