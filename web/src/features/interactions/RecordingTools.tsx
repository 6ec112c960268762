import { DownloadOutlined, LinkOutlined, LockOutlined, UnlockOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, InputNumber, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { recordingAddress } from "@/api/interactions";
import {
  hold,
  holdQuery,
  release,
  revoke,
  share,
  sharedPage,
  sharesQuery,
  usesQuery,
} from "@/api/recordings";
import { ActButton } from "@/components/ActButton";
import { useColleagueName } from "@/components/useColleagueName";
import { useAct } from "@/components/useAct";
import css from "@/features/interactions/interaction.module.css";
import { dateTime } from "@/lib/time";

/** For those who look after recordings: download, a link for outside, a hold, and who heard it. */
export function RecordingTools({ interaction }: { interaction: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState(72);
  const held = useQuery(holdQuery(interaction)).data;
  const run = useAct();
  const client = useQueryClient();
  const act = async (doing: Promise<unknown>) => {
    if (await run(doing)) setReason("");
    await client.invalidateQueries({ queryKey: ["recordings"] });
  };
  const unsaid = reason.trim().length < 3;
  return (
    <div className={css.tools}>
      <div className={css.controls}>
        <Input
          className={css.reason ?? ""}
          value={reason}
          maxLength={500}
          aria-label={t("player.reason")}
          placeholder={t("player.reason")}
          onChange={(event) => setReason(event.target.value)}
        />
        <InputNumber
          min={1}
          max={744}
          suffix={t("player.hours")}
          aria-label={t("player.hours")}
          value={hours}
          onChange={(next) => next !== null && setHours(next)}
        />
        <ActButton
          icon={<LinkOutlined />}
          disabled={unsaid}
          onAct={() => act(share(interaction, hours, reason))}
        >
          {t("player.share")}
        </ActButton>
        {held ? (
          <ActButton icon={<UnlockOutlined />} onAct={() => act(release(interaction))}>
            {t("player.release", { reason: held.reason })}
          </ActButton>
        ) : (
          <ActButton
            icon={<LockOutlined />}
            disabled={unsaid}
            onAct={() => act(hold(interaction, reason))}
          >
            {t("player.hold")}
          </ActButton>
        )}
        <Button icon={<DownloadOutlined />} href={`${recordingAddress(interaction)}?download=true`}>
          {t("player.download")}
        </Button>
      </div>
      <Shares interaction={interaction} onRevoke={(id) => void act(revoke(id))} />
      <Uses interaction={interaction} />
    </div>
  );
}

type SharesProps = { interaction: string; onRevoke: (id: string) => void };

function Shares({ interaction, onRevoke }: SharesProps) {
  const { t, i18n } = useTranslation();
  const shares = useQuery(sharesQuery(interaction));
  return (shares.data ?? []).map((one) => (
    <div key={one.id} className={css.share}>
      {one.path ? (
        <Typography.Text copyable={{ text: sharedPage(one.path) }}>
          {t("player.linkUntil", { until: dateTime(one.expires_at, i18n.language) })}
        </Typography.Text>
      ) : (
        <span>{t("player.linkOver")}</span>
      )}
      <span>{one.reason}</span>
      <small>{t("player.plays", { plays: one.plays })}</small>
      {one.path && (
        <Button size="small" danger onClick={() => onRevoke(one.id)}>
          {t("player.revoke")}
        </Button>
      )}
    </div>
  ));
}

function Uses({ interaction }: { interaction: string }) {
  const { t, i18n } = useTranslation();
  const uses = useQuery(usesQuery(interaction));
  const colleague = useColleagueName();
  if (!uses.data?.length) return null;
  return (
    <details>
      <summary>{t("player.uses", { count: uses.data.length })}</summary>
      <ul className={css.facts}>
        {uses.data.map((use) => (
          <li key={`${use.at} ${use.action}`}>
            <time>{dateTime(use.at, i18n.language)}</time>
            <span>{colleague(use.by_name)}</span>
            <span>{t(`player.use.${use.action}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
