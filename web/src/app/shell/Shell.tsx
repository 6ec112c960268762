import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, telephones, watches } from "@/api/session";
import { Banners } from "@/app/shell/Banners";
import { Rail } from "@/app/shell/Rail";
import css from "@/app/shell/shell.module.css";
import { Waiting } from "@/components/Waiting";
import { DueAlarm } from "@/features/callbacks/DueAlarm";
import { barPanels } from "@/app/shell/barPanels";
import { SoftphoneBar } from "@/features/softphone/SoftphoneBar";
import { SupervisionStrip } from "@/features/supervision/SupervisionStrip";
import { connect } from "@/realtime/live";
import type { Topic } from "@/realtime/feed";

/** The frame of every page behind the sign-in. It owns the live connection. */
export function Shell() {
  const { t } = useTranslation();
  const content = useRef<HTMLElement>(null);
  const { data: me } = useQuery(meQuery);
  const watching = me !== undefined && watches(me);
  const phone = me !== undefined && telephones(me);
  const id = me?.id;
  useEffect(() => {
    if (!id) return;
    const topics: Topic[] = ["system"];
    if (phone) topics.push("me");
    if (watching) topics.push("floor", "alerts");
    return connect(topics);
  }, [id, phone, watching]);
  if (!me) return <Waiting />;
  return (
    <div className={css.shell}>
      <button type="button" className={css.skip} onClick={() => content.current?.focus()}>
        {t("common.skip")}
      </button>
      <Rail me={me} watches={watching} />
      <div className={css.main}>
        <Banners />
        {phone && <SoftphoneBar panels={barPanels} name={me.name} />}
        <DueAlarm />
        {phone && <SupervisionStrip />}
        <main ref={content} tabIndex={-1} className={css.content}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
