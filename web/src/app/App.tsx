import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import { useMemo } from "react";
import { makeQueryClient } from "@/app/queries";
import { makeRouter } from "@/app/router";
import { theme } from "@/app/theme";
import { useAntLocale } from "@/app/useAntLocale";

export function App() {
  const locale = useAntLocale();
  const { queries, router } = useMemo(() => assemble(), []);
  return (
    <ConfigProvider
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(locale ? { locale } : {})}
    >
      <AntApp component={false}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function assemble() {
  const queries = makeQueryClient(() => void router.navigate({ to: "/signin" }));
  const router = makeRouter(queries);
  return { queries, router };
}
