import { useQuery } from "@tanstack/react-query";
import { DatePicker, Tag } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { openingQuery, type Row } from "@/api/nouns";
import { Failed } from "@/components/Failed";
import css from "@/features/setup/setup.module.css";
import { dateTime } from "@/lib/time";

/** "What happens on 1 May at 12:30?", answered by the calendar as it is kept. */
export function Opening({ row }: { row: Row }) {
  const { t, i18n } = useTranslation();
  const zone = String(row.time_zone);
  const [when, setWhen] = useState(() => wallClock(zone));
  const opening = useQuery(openingQuery(row.id, when.format("YYYY-MM-DDTHH:mm:ss")));
  return (
    <section className={css.extra} aria-label={t("setup.opening.label")}>
      <h3>{t("setup.opening.label")}</h3>
      <DatePicker
        showTime={{ format: "HH:mm" }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        aria-label={t("setup.opening.when")}
        value={when}
        onChange={(next) => next && setWhen(dayjs(next))}
      />
      <small> {zone}</small>
      {opening.isError && <Failed error={opening.error} />}
      {opening.data && (
        <p role="status">
          <Tag color={opening.data.open ? "green" : "red"}>
            {t(opening.data.open ? "setup.opening.open" : "setup.opening.closed")}
          </Tag>
          {t(`setup.opening.why.${opening.data.why}`)} {opening.data.label}
          {opening.data.until && (
            <small>
              {" "}
              {t("setup.opening.until", { at: dateTime(opening.data.until, i18n.language, zone) })}
            </small>
          )}
        </p>
      )}
    </section>
  );
}

/** What the calendar's own clock shows now, to the minute. */
const wallClock = (timeZone: string) =>
  dayjs(new Date().toLocaleString("sv-SE", { timeZone })).second(0);
