import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  BellOutlined,
  CalendarOutlined,
  FileTextOutlined,
  FunnelPlotOutlined,
  MessageOutlined,
  ShoppingCartOutlined,
  StarOutlined,
  TagsOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery } from "@/api/cases";
import type { TimelineItem } from "@/api/types";
import { RecordLink } from "@/components/RecordLink";
import { useQueueName } from "@/components/useQueueName";
import css from "@/components/timeline.module.css";
import { pick } from "@/lib/i18n";
import { clock, shortDate } from "@/lib/time";

const ICONS: Record<string, ReactNode> = {
  ticket: <TagsOutlined />,
  order: <ShoppingCartOutlined />,
  callback: <BellOutlined />,
  appointment: <CalendarOutlined />,
  opportunity: <FunnelPlotOutlined />,
  text: <MessageOutlined />,
  survey: <StarOutlined />,
};

const STATELESS = ["note", "survey"];

export function TimelineEntry({ item }: { item: TimelineItem }) {
  const { i18n } = useTranslation();
  const queueName = useQueueName();
  return (
    <li className={css.item}>
      <span className={css.icon} aria-hidden="true">
        {icon(item)}
      </span>
      <div className={css.body}>
        <div className={css.head}>
          <Title item={item} />
          <time className="digits">{shortDate(item.at, i18n.language)}</time>
        </div>
        <div className={css.facts}>
          {item.queue && <span>{queueName(item.queue)}</span>}
          {item.agent && <span>{item.agent}</span>}
          {item.seconds !== null && <span className="digits">{clock(item.seconds)}</span>}
          <State item={item} />
          {item.disposition && <Tag>{pick(item.disposition.label, item.disposition.code)}</Tag>}
        </div>
        {item.summary && <p className={css.note}>{item.summary}</p>}
      </div>
    </li>
  );
}

function Title({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const kind = t(`timeline.kind.${item.kind}`, { defaultValue: item.kind });
  const words = [pick(item.label, kind), item.number ? `#${item.number}` : ""].join(" ").trim();
  switch (item.kind) {
    case "interaction":
      return (
        <RecordLink noun={item.kind} id={item.id}>
          {t(`direction.${item.direction ?? "inbound"}`)}
        </RecordLink>
      );
    case "ticket":
    case "order":
      return (
        <RecordLink noun={item.kind} id={item.id}>
          {words}
        </RecordLink>
      );
    case "text":
      return <strong>{t(`timeline.textAbout.${item.extra}`, { defaultValue: kind })}</strong>;
    case "survey":
      return (
        <strong>
          {t(item.extra ? "timeline.rated" : "timeline.asked", { score: item.extra })}
        </strong>
      );
    default:
      return <strong>{words}</strong>;
  }
}

/** An interaction's outcome where it is not the usual one; the state of a piece of work. */
function State({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const { data: types } = useQuery(caseTypesQuery);
  if (item.kind === "interaction")
    return item.outcome && item.outcome !== "answered" ? (
      <Tag color="orange">{t(`outcome.${item.outcome}`, item.outcome)}</Tag>
    ) : null;
  if (!item.state || STATELESS.includes(item.kind)) return null;
  const state = types
    ?.filter((type) => type.noun === item.kind)
    .flatMap((type) => type.states)
    .find((one) => one.code === item.state);
  const words = state
    ? pick(state.label, item.state)
    : t(`timeline.state.${item.state}`, item.state);
  return <Tag>{words}</Tag>;
}

function icon(item: TimelineItem): ReactNode {
  if (item.kind !== "interaction") return ICONS[item.kind] ?? <FileTextOutlined />;
  return item.direction === "outbound" ? (
    <ArrowUpOutlined rotate={45} />
  ) : (
    <ArrowDownOutlined rotate={45} />
  );
}
