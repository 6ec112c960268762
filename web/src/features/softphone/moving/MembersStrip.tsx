import {
  AudioMutedOutlined,
  AudioOutlined,
  CloseOutlined,
  LogoutOutlined,
  UsergroupAddOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dropMember, leaveConference, muteMember } from "@/api/moves";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/softphone/moving/moving.module.css";
import type { CallView, Member } from "@/realtime/views";

/** Everybody in the talk beside agent and customer; the owner may mute and drop each. */
export function MembersStrip({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const nameOf = useColleagueName();
  const run = useAct();
  const members = call.members ?? [];
  const mine = call.part === "owner";
  const others = members.some((member) => member.up);
  return (
    <section className={css.strip} aria-label={t("conference.members")}>
      <UsergroupAddOutlined aria-hidden="true" />
      <ul className={css.members}>
        <li className={css.member}>
          <strong>
            {call.customer?.name || (call.direction === "inbound" ? call.caller : call.called)}
          </strong>
          <small>{t("conference.customer")}</small>
        </li>
        {call.agent && (
          <li className={css.member}>
            <strong>{nameOf(call.agent)}</strong>
            <small>{t(mine ? "conference.you" : "conference.owner")}</small>
          </li>
        )}
        {members.map((member) => (
          <MemberItem key={member.id} call={call} member={member} mine={mine} />
        ))}
      </ul>
      {mine && others && (
        <Button icon={<LogoutOutlined />} onClick={() => void run(leaveConference(call.id))}>
          {t("conference.leave")}
        </Button>
      )}
    </section>
  );
}

type ItemProps = { call: CallView; member: Member; mine: boolean };

function MemberItem({ call, member, mine }: ItemProps) {
  const { t } = useTranslation();
  const nameOf = useColleagueName();
  const run = useAct();
  const who = nameOf(member.agent) || member.number;
  const mute = t(member.muted ? "conference.unmute" : "conference.mute", { who });
  return (
    <li className={css.member}>
      <strong className="digits">{who}</strong>
      {!member.up && <small role="status">{t("conference.ringing")}</small>}
      {member.muted && <small>{t("conference.muted")}</small>}
      {mine && (
        <span>
          <Button
            type="text"
            size="small"
            disabled={!member.up}
            aria-label={mute}
            title={mute}
            aria-pressed={member.muted}
            icon={member.muted ? <AudioMutedOutlined /> : <AudioOutlined />}
            onClick={() => void run(muteMember(call.id, member.id, !member.muted))}
          />
          <Button
            type="text"
            size="small"
            danger
            aria-label={t("conference.drop", { who })}
            title={t("conference.drop", { who })}
            icon={<CloseOutlined />}
            onClick={() => void run(dropMember(call.id, member.id))}
          />
        </span>
      )}
    </li>
  );
}
