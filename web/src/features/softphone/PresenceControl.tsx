import {
  CheckCircleOutlined,
  CoffeeOutlined,
  DownOutlined,
  LogoutOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { goNotReady, goOffline, goReady } from "@/api/presence";
import { BreakLeft } from "@/components/BreakLeft";
import { PresenceMark } from "@/components/PresenceMark";
import { Timer } from "@/components/Timer";
import { useAct } from "@/components/useAct";
import { useBreaks } from "@/components/useBreaks";
import { useReasons } from "@/components/useReasons";
import css from "@/features/softphone/softphone.module.css";
import { failed, useFindings } from "@/features/softphone/check/useDeviceCheck";
import { useShortcuts } from "@/features/softphone/useShortcuts";
import { serverNow } from "@/lib/clock";
import { clock } from "@/lib/time";
import { isDeaf, usePhone } from "@/phone/phone";
import type { AgentView } from "@/realtime/views";

type Props = { agent: AgentView | null; connected: boolean; forced?: boolean };

const INVITES_READY = ["offline", "not_ready", "wrap_up"];

/** One click to ready, one click and a reason to leave the line. */
export function PresenceControl({ agent, connected, forced = false }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const { choices, nameOf } = useReasons();
  const breakLeft = useBreaks();
  const [open, setOpen] = useState(false);
  const presence = agent?.presence ?? "offline";
  const phone = Object.values(agent?.reachable ?? {}).some(Boolean);
  const here = agent?.device === "browser";
  const check = useFindings(failed) && here;
  const noMicrophone = usePhone(isDeaf) && here;
  const blocked = whyBlocked({ away: !connected, noPhone: !phone, noMicrophone, check, forced });
  const ready = () => blocked === null && presence !== "ready" && void run(goReady());
  useShortcuts({
    F2: () => (presence === "ready" ? setOpen(true) : ready()),
  });
  const named = (code: string) => {
    const left = agent && open ? breakLeft(agent, code, serverNow()) : null;
    if (left === null) return nameOf(code);
    const words = left > 0 ? "presence.breakLeft" : "presence.breakUsed";
    return `${nameOf(code)} · ${t(words, { time: clock(left) })}`;
  };
  const items = [
    ...choices.map(({ code }) => ({ key: code, label: named(code) })),
    { type: "divider" as const },
    { key: "offline!", label: t("presence.goOffline"), icon: <LogoutOutlined /> },
  ];
  const choose = (key: string) => {
    setOpen(false);
    void run(key === "offline!" ? goOffline() : goNotReady(key));
  };
  return (
    <div className={css.presence} role="group" aria-label={t("softphone.state")}>
      <div
        className={css.state}
        style={{ background: `color-mix(in srgb, var(--${presence}) 9%, #fff)` }}
      >
        <PresenceMark short presence={presence} reason={nameOf(agent?.reason)} />
        <span className={css.stateTimer}>
          {agent && presence !== "offline" ? <Timer since={agent.since} /> : null}
        </span>
        {agent && <BreakLeft agent={agent} />}
        {agent?.next && (
          <Tooltip title={t("presence.next", { state: t(`presence.${agent.next}`) })}>
            <span
              className={css.next}
              style={{ background: `var(--${agent.next})` }}
              role="img"
              aria-label={t("presence.next", { state: t(`presence.${agent.next}`) })}
            />
          </Tooltip>
        )}
      </div>
      <Tooltip title={blocked ? t(`softphone.why.${blocked}`) : `${t("presence.ready")} (F2)`}>
        <Button
          type={INVITES_READY.includes(presence) ? "primary" : "default"}
          icon={<CheckCircleOutlined />}
          aria-disabled={blocked !== null || presence === "ready"}
          className={blocked !== null || presence === "ready" ? (css.cannot ?? "") : ""}
          onClick={ready}
        >
          {t("presence.ready")}
        </Button>
      </Tooltip>
      <Dropdown
        trigger={["click"]}
        open={open}
        onOpenChange={setOpen}
        disabled={!connected}
        autoFocus
        menu={{ items, onClick: ({ key }) => choose(key) }}
      >
        <Button icon={<CoffeeOutlined />} aria-haspopup="menu">
          {t("presence.not_ready")} <DownOutlined />
        </Button>
      </Dropdown>
    </div>
  );
}

/** The first obstacle on the way to ready. */
function whyBlocked(obstacles: Record<string, boolean>): string | null {
  return Object.entries(obstacles).find(([, stands]) => stands)?.[0] ?? null;
}
