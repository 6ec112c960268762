import { CloseOutlined, NotificationFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useColleagueName } from "@/components/useColleagueName";
import { useQueueName } from "@/components/useQueueName";
import { useReasons } from "@/components/useReasons";
import css from "@/features/softphone/notices/notices.module.css";
import { dismissNotice, useNotices, type Notice } from "@/realtime/notices";

/** A supervisor changed something at this desk: said at once, until it has been seen. */
export function Notices() {
  const { t } = useTranslation();
  const words = useWords();
  const notices = useNotices((state) => state.notices);
  return notices.map((notice) => (
    <div key={notice.id} className={css.notice} role="alert">
      <NotificationFilled aria-hidden="true" />
      <strong>{words(notice)}</strong>
      {notice.why && <span>{t("notice.why", { why: notice.why })}</span>}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t("notice.close")}
        title={t("notice.close")}
        onClick={() => dismissNotice(notice.id)}
      />
    </div>
  ));
}

function useWords(): (notice: Notice) => string {
  const { t } = useTranslation();
  const { nameOf } = useReasons();
  const queueName = useQueueName();
  const colleague = useColleagueName();
  return (notice) => {
    const state = [t(`presence.${notice.presence ?? "not_ready"}`), nameOf(notice.reason)];
    return t(`notice.${notice.kind}`, {
      by: colleague(notice.by),
      state: state.filter(Boolean).join(" · "),
      queues: notice.queues?.map(queueName).join(", ") || t("notice.noQueues"),
      reason: notice.reason ?? "",
      skills: Object.entries(notice.skills ?? {})
        .map((skill) => skill.join(" "))
        .join(", "),
      defaultValue: `${notice.by}: ${notice.kind}`,
    });
  };
}
