import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, type RouterHistory } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import { useState } from "react";
import { makeQueryClient } from "@/app/queries";
import { makeRouter } from "@/app/router";
import { theme } from "@/app/theme";
import { useAntLocale } from "@/app/useAntLocale";
import { makeRealPhone, PhoneMaker, type MakePhone } from "@/phone/phone";

type Props = { makePhone?: MakePhone; history?: RouterHistory };

/** The whole front end; tests bring their own phone and address bar. */
export function App({ makePhone = makeRealPhone, history }: Props) {
  const locale = useAntLocale();
  const [{ queries, router }] = useState(() => assemble(history));
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={locale}>
      <AntApp component={false}>
        <PhoneMaker value={makePhone}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </PhoneMaker>
      </AntApp>
    </ConfigProvider>
  );
}

function assemble(history: RouterHistory | undefined) {
  const queries = makeQueryClient(() => {
    if (router.state.location.pathname === "/bar") location.reload();
    else void router.navigate({ to: "/signin" });
  });
  const router = makeRouter(queries, history);
  return { queries, router };
}
