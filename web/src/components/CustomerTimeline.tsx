import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { customerTimelineQuery } from "@/api/customers";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { TimelineEntry } from "@/components/TimelineEntry";
import css from "@/components/timeline.module.css";

type Props = { customer: string; except?: string };

const KINDS = [
  ...(["interaction", "ticket", "order", "callback", "appointment", "opportunity"] as const),
  ...(["text", "survey", "note"] as const),
];
const STEP = 50;
const MOST = 200;

/** Everything that was with this customer over all media, newest first; one may pick kinds. */
export function CustomerTimeline({ customer, except }: Props) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<string[]>([]);
  const [limit, setLimit] = useState(STEP);
  const timeline = useQuery(customerTimelineQuery(customer, limit, kinds));
  const items = timeline.data?.items.filter((item) => item.id !== except) ?? [];
  const filter = (
    <Checkbox.Group
      className={css.kinds ?? ""}
      aria-label={t("timeline.filter")}
      options={KINDS.map((value) => ({ value, label: t(`timeline.kind.${value}`) }))}
      value={kinds}
      onChange={setKinds}
    />
  );
  if (timeline.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (timeline.isError) {
    return <Failed error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  if (items.length === 0 && kinds.length === 0)
    return <Nothing title={t("timeline.empty")} hint={t("timeline.emptyHint")} />;
  return (
    <>
      {filter}
      {items.length === 0 && <Nothing title={t("timeline.noneOfKind")} />}
      <ol className={css.list}>
        {items.map((item) => (
          <TimelineEntry key={`${item.kind}-${item.id}`} item={item} />
        ))}
      </ol>
      {timeline.data.total > limit && limit < MOST && (
        <Button type="link" onClick={() => setLimit(limit + STEP)}>
          {t("timeline.more")}
        </Button>
      )}
    </>
  );
}
