import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { asApiError } from "@/api/errors";
import { meQuery, telephones } from "@/api/session";
import type { Me } from "@/api/types";
import { Banners } from "@/app/shell/Banners";
import { Failed } from "@/components/Failed";
import { Notice } from "@/components/Notice";
import { Waiting } from "@/components/Waiting";
import { BarSignIn, BarSignOut } from "@/features/signin/BarSignIn";
import { useHost, useRoom } from "@/features/softphone/embedded/host";
import { barPanels } from "@/app/shell/barPanels";
import { SoftphoneBar } from "@/features/softphone/SoftphoneBar";
import { connect } from "@/realtime/live";

/** The softphone bar alone, for a frame in another site's page (`embed/bar.ts`). */
export function BarPage() {
  const { host } = useSearch({ from: "/bar" });
  const me = useQuery(meQuery);
  const box = useRef<HTMLElement>(null);
  const signedOut = me.isError && asApiError(me.error).status === 401;
  useRoom(host, box);
  useLayoutEffect(() => {
    document.body.style.background = "transparent"; // the frame is larger while something is open
  }, []);
  return (
    <main ref={box}>
      {me.isPending && <Waiting />}
      {signedOut && <BarSignIn />}
      {me.isError && !signedOut && <Failed error={me.error} onRetry={() => void me.refetch()} />}
      {me.data && <Bar me={me.data} host={host} />}
    </main>
  );
}

function Bar({ me, host }: { me: Me; host: string }) {
  const { t } = useTranslation();
  const phone = telephones(me);
  useEffect(() => (phone ? connect(["system", "me"]) : undefined), [phone]);
  useHost(host);
  const leave = <BarSignOut />;
  if (!phone)
    return <Notice kind="error" title={me.name} help={t("problem.no-phone")} action={leave} />;
  return (
    <>
      <Banners />
      <SoftphoneBar panels={barPanels} name={me.name} end={leave} />
    </>
  );
}
