import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { asApiError } from "@/api/errors";
import { meQuery } from "@/api/session";
import { ErrorPage } from "@/app/shell/ErrorPage";
import { NotFound } from "@/app/shell/NotFound";

type Context = { queries: QueryClient };

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** Everything behind the sign-in: the shell with its rail, the softphone bar and the live feed. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queries.ensureQueryData(meQuery) };
    } catch (error) {
      if (asApiError(error).status !== 401) throw error;
      throw redirect({ to: "/signin", search: { next: location.href } });
    }
  },
  component: lazyRouteComponent(() => import("@/app/shell/Shell"), "Shell"),
  errorComponent: ErrorPage,
});
