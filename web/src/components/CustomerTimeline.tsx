import { ArrowDownOutlined, ArrowUpOutlined, FileTextOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { customerTimelineQuery } from "@/api/customers";
import type { TimelineItem } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useQueueName } from "@/components/useQueueName";
import css from "@/components/timeline.module.css";
import { pick } from "@/lib/i18n";
import { clock, shortDate } from "@/lib/time";

type Props = { customer: string; except?: string };

/** Everything that was with this customer, newest first. */
export function CustomerTimeline({ customer, except }: Props) {
  const { t } = useTranslation();
  const timeline = useQuery(customerTimelineQuery(customer));
  if (timeline.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (timeline.isError) {
    return <Failed error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  const items = timeline.data.filter((item) => item.id !== except);
  if (items.length === 0)
    return <Nothing title={t("timeline.empty")} hint={t("timeline.emptyHint")} />;
  return (
    <ol className={css.list}>
      {items.map((item) => (
        <Item key={`${item.kind}-${item.id}`} item={item} />
      ))}
    </ol>
  );
}

function Item({ item }: { item: TimelineItem }) {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const call = item.kind === "interaction";
  const title = call
    ? t(`direction.${item.direction ?? "inbound"}`)
    : t(`timeline.kind.${item.kind}`, item.kind);
  return (
    <li className={css.item}>
      <span className={css.icon} aria-hidden="true">
        {icon(item)}
      </span>
      <div className={css.body}>
        <div className={css.head}>
          {call ? (
            <Link to="/interactions/$id" params={{ id: item.id }}>
              {title}
            </Link>
          ) : (
            <strong>{title}</strong>
          )}
          <time className="digits">{shortDate(item.at, i18n.language)}</time>
        </div>
        <div className={css.facts}>
          {item.queue && <span>{queueName(item.queue)}</span>}
          {item.agent && <span>{item.agent}</span>}
          {item.seconds !== null && <span className="digits">{clock(item.seconds)}</span>}
          {item.outcome && item.outcome !== "answered" && (
            <Tag color="orange">{t(`outcome.${item.outcome}`, item.outcome)}</Tag>
          )}
          {item.disposition && <Tag>{pick(item.disposition.label, item.disposition.code)}</Tag>}
        </div>
        {item.summary && <p className={css.note}>{item.summary}</p>}
      </div>
    </li>
  );
}

function icon(item: TimelineItem) {
  if (item.kind !== "interaction") return <FileTextOutlined />;
  return item.direction === "outbound" ? (
    <ArrowUpOutlined rotate={45} />
  ) : (
    <ArrowDownOutlined rotate={45} />
  );
}
