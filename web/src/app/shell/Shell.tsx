import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { meQuery, telephones } from "@/api/session";
import { Banners } from "@/app/shell/Banners";
import { Rail } from "@/app/shell/Rail";
import css from "@/app/shell/shell.module.css";
import { Waiting } from "@/components/Waiting";
import { DueAlarm } from "@/features/callbacks/DueAlarm";
import { SoftphoneBar } from "@/features/softphone/SoftphoneBar";
import { SupervisionStrip } from "@/features/supervision/SupervisionStrip";
import { connect } from "@/realtime/live";
import type { Topic } from "@/realtime/feed";

const WATCHERS = ["supervisor", "admin", "analyst"];

/** The frame of every page behind the sign-in. It owns the live connection. */
export function Shell() {
  const { data: me } = useQuery(meQuery);
  const watches = me?.roles.some((role) => WATCHERS.includes(role)) ?? false;
  const phone = me !== undefined && telephones(me);
  const id = me?.id;
  useEffect(() => {
    if (!id) return;
    const topics: Topic[] = ["system"];
    if (phone) topics.push("me");
    if (watches) topics.push("floor", "alerts");
    return connect(topics);
  }, [id, phone, watches]);
  if (!me) return <Waiting />;
  return (
    <div className={css.shell}>
      <Rail me={me} watches={watches} />
      <div className={css.main}>
        <Banners />
        {phone && <SoftphoneBar name={me.name} />}
        <DueAlarm />
        {phone && <SupervisionStrip />}
        <main className={css.content}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
