import { useQuery } from "@tanstack/react-query";
import { Segmented, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nextCallsQuery, type Row } from "@/api/nouns";
import { Failed } from "@/components/Failed";
import { OfferWhy } from "@/components/OfferWhy";
import { useMay } from "@/components/useMay";
import css from "@/features/setup/setup.module.css";

const AMONG = ["ready", "everybody"] as const;

/** Who would get the next ten calls by the queue's rule, each with its reasons. */
export function NextCalls({ row }: { row: Row }) {
  const { t } = useTranslation();
  const maySee = useMay("calls.supervise");
  const [among, setAmong] = useState<(typeof AMONG)[number]>("ready");
  const next = useQuery({ ...nextCallsQuery(row.id, among), enabled: maySee });
  if (!maySee) return null;
  return (
    <section className={css.extra} aria-label={t("setup.next.label")}>
      <h3>{t("setup.next.label")}</h3>
      <p className={css.hint}>{t("setup.next.hint")}</p>
      <Segmented
        value={among}
        onChange={setAmong}
        options={AMONG.map((value) => ({ value, label: t(`setup.next.${value}`) }))}
      />
      {next.isPending && <Skeleton active />}
      {next.isError && <Failed error={next.error} onRetry={() => void next.refetch()} />}
      {next.data?.length === 0 && <p role="status">{t("setup.next.none")}</p>}
      <ol>
        {next.data?.map((offer) => (
          <li key={offer.at}>
            {offer.waited > 0 && <small>{t("setup.next.waits", { seconds: offer.waited })}</small>}
            <OfferWhy offer={offer} />
          </li>
        ))}
      </ol>
    </section>
  );
}
