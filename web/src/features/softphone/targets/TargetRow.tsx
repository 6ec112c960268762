import { BranchesOutlined, PhoneOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PresenceMark } from "@/components/PresenceMark";
import { Timer } from "@/components/Timer";
import css from "@/features/softphone/targets/targets.module.css";
import type { Kind, Target } from "@/features/softphone/targets/targets";
import { clock } from "@/lib/time";

const ICONS: Record<Kind, ReactNode> = {
  agent: <UserOutlined />,
  queue: <TeamOutlined />,
  flow: <BranchesOutlined />,
  number: <PhoneOutlined />,
};

type Props = { id: string; target: Target; chosen: boolean; onChoose: () => void };

/** One that the call can go to; one that cannot take it stays in sight and says why. */
export function TargetRow({ id, target, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const why = target.blocked && t(`target.blocked.${target.blocked}`);
  return (
    <div
      id={id}
      ref={row}
      role="option"
      aria-selected={chosen}
      aria-disabled={why !== null}
      title={why ?? undefined}
      className={`${css.row} ${chosen ? css.chosen : ""}`}
      onClick={() => why === null && onChoose()}
    >
      <span className={css.icon} aria-hidden="true">
        {ICONS[target.kind]}
      </span>
      <span className={css.name}>
        {target.name}
        {target.kind === "agent" && (
          <small>{[target.username, ...target.skills].join(" · ")}</small>
        )}
      </span>
      <span className={css.state}>
        <State target={target} />
      </span>
      {why && <small className={css.why}>{why}</small>}
    </div>
  );
}

function State({ target }: { target: Target }) {
  const { t } = useTranslation();
  if (target.kind === "agent")
    return (
      <>
        <PresenceMark presence={target.presence} />
        {target.presence !== "offline" && <Timer since={target.since} />}
      </>
    );
  if (target.kind !== "queue") return null;
  const wait = target.waiting > 0 ? clock(target.longestWait) : "";
  return (
    <span className={target.ready > 0 ? css.good : css.poor}>
      {t("target.queueState", { waiting: target.waiting, ready: target.ready })} {wait}
    </span>
  );
}
