import type { QueryClient } from "@tanstack/react-query";
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from "@tanstack/react-router";
import type { Me } from "@/api/types";
import { caseworkRoutes } from "@/app/caseworkRoutes";
import { desk, root } from "@/app/deskRoute";
import { ErrorPage } from "@/app/shell/ErrorPage";
import { Waiting } from "@/components/Waiting";
import { readCallbackSearch, readOrderSearch, readTicketSearch } from "@/lib/caseSearch";
import { needSetupTexts } from "@/lib/i18n";
import { readCustomerSearch, readInteractionSearch } from "@/lib/search";

const signin = createRoute({
  getParentRoute: () => root,
  path: "/signin",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" && /^\/(?!\/)/.test(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import("@/features/signin/SignIn"), "SignIn"),
});

const survey = createRoute({
  getParentRoute: () => root,
  path: "/survey/$token",
  component: lazyRouteComponent(() => import("@/features/surveys/SurveyPage"), "SurveyPage"),
});

const shared = createRoute({
  getParentRoute: () => root,
  path: "/recording/$token",
  component: lazyRouteComponent(() => import("@/features/recordings/SharedPage"), "SharedPage"),
});

function homeOf(me: Me): "/workspace" | "/floor" | "/interactions" {
  if (me.agent) return "/workspace";
  return me.roles.some((role) => role === "supervisor" || role === "admin")
    ? "/floor"
    : "/interactions";
}

const home = createRoute({
  getParentRoute: () => desk,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me) });
  },
});

const workspace = createRoute({
  getParentRoute: () => desk,
  path: "/workspace",
  component: lazyRouteComponent(() => import("@/app/pages/DeskPage"), "DeskPage"),
});

const floor = createRoute({
  getParentRoute: () => desk,
  path: "/floor",
  component: lazyRouteComponent(() => import("@/app/pages/FloorPage"), "FloorPage"),
});

const customers = createRoute({
  getParentRoute: () => desk,
  path: "/customers",
  validateSearch: readCustomerSearch,
  component: lazyRouteComponent(() => import("@/features/customers/CustomerList"), "CustomerList"),
});

const customer = createRoute({
  getParentRoute: () => desk,
  path: "/customers/$id",
  component: lazyRouteComponent(() => import("@/app/pages/CustomerDesk"), "CustomerDesk"),
});

const interactions = createRoute({
  getParentRoute: () => desk,
  path: "/interactions",
  validateSearch: readInteractionSearch,
  component: lazyRouteComponent(
    () => import("@/features/interactions/InteractionList"),
    "InteractionList",
  ),
});

const interaction = createRoute({
  getParentRoute: () => desk,
  path: "/interactions/$id",
  component: lazyRouteComponent(
    () => import("@/features/interactions/InteractionPage"),
    "InteractionPage",
  ),
});

const recordings = createRoute({
  getParentRoute: () => desk,
  path: "/recordings",
  component: lazyRouteComponent(
    () => import("@/features/recordings/RecordingsPage"),
    "RecordingsPage",
  ),
});

const tickets = createRoute({
  getParentRoute: () => desk,
  path: "/tickets",
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(() => import("@/features/tickets/TicketList"), "TicketList"),
});

const ticket = createRoute({
  getParentRoute: () => desk,
  path: "/tickets/$id",
  component: lazyRouteComponent(() => import("@/features/tickets/TicketPage"), "TicketPage"),
});

const callbacks = createRoute({
  getParentRoute: () => desk,
  path: "/callbacks",
  validateSearch: readCallbackSearch,
  component: lazyRouteComponent(() => import("@/features/callbacks/CallbackList"), "CallbackList"),
});

const orders = createRoute({
  getParentRoute: () => desk,
  path: "/orders",
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import("@/features/orders/OrderList"), "OrderList"),
});

const order = createRoute({
  getParentRoute: () => desk,
  path: "/orders/$id",
  component: lazyRouteComponent(() => import("@/features/orders/OrderPage"), "OrderPage"),
});

const designer = createRoute({
  getParentRoute: () => desk,
  path: "/flows/$id",
  loader: needSetupTexts,
  component: lazyRouteComponent(() => import("@/features/flows/DesignerPage"), "DesignerPage"),
});

const messages = createRoute({
  getParentRoute: () => desk,
  path: "/messages",
  component: lazyRouteComponent(() => import("@/features/messages/MessagesPage"), "MessagesPage"),
});

const setup = createRoute({
  getParentRoute: () => desk,
  path: "/setup",
  beforeLoad: () => {
    throw redirect({ to: "/setup/$noun", params: { noun: "flows" } });
  },
});

const noun = createRoute({
  getParentRoute: () => desk,
  path: "/setup/$noun",
  loader: needSetupTexts,
  component: lazyRouteComponent(() => import("@/features/setup/SetupPage"), "SetupPage"),
});

/** A television: no sign-in, no rail; the token in its address is all it has. */
const wall = createRoute({
  getParentRoute: () => root,
  path: "/wall",
  validateSearch: (search: Record<string, unknown>): { token: string } => ({
    token: typeof search.token === "string" ? search.token : "",
  }),
  component: lazyRouteComponent(() => import("@/features/wallboard/Wall"), "Wall"),
});

/** The softphone bar for a frame in another site's page, whose origin is `host`. */
const bar = createRoute({
  getParentRoute: () => root,
  path: "/bar",
  validateSearch: (search: Record<string, unknown>): { host: string } => ({
    host: typeof search.host === "string" && /^https?:/.test(search.host) ? search.host : "",
  }),
  component: lazyRouteComponent(() => import("@/app/pages/BarPage"), "BarPage"),
});

const tree = root.addChildren([
  signin,
  survey,
  shared,
  wall,
  bar,
  desk.addChildren([
    home,
    workspace,
    floor,
    customers,
    customer,
    interactions,
    interaction,
    recordings,
    tickets,
    ticket,
    callbacks,
    orders,
    order,
    designer,
    messages,
    setup,
    noun,
    ...caseworkRoutes,
  ]),
]);

export function makeRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history ? { history } : {}),
    context: { queries },
    defaultPreload: "intent",
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ErrorPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
