import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { desk } from "@/app/deskRoute";
import { readAppointmentSearch, readOpportunitySearch } from "@/lib/caseSearch";
import { readReportSearch } from "@/lib/reportSearch";

const more = createRoute({
  getParentRoute: () => desk,
  path: "/more",
  component: lazyRouteComponent(() => import("@/app/pages/MorePage"), "MorePage"),
});

const knowledge = createRoute({
  getParentRoute: () => desk,
  path: "/knowledge",
  component: lazyRouteComponent(() => import("@/features/knowledge/ArticleList"), "ArticleList"),
});
const products = createRoute({
  getParentRoute: () => desk,
  path: "/products",
  component: lazyRouteComponent(() => import("@/features/products/ProductList"), "ProductList"),
});
const appointments = createRoute({
  getParentRoute: () => desk,
  path: "/appointments",
  validateSearch: readAppointmentSearch,
  component: lazyRouteComponent(
    () => import("@/features/appointments/AppointmentList"),
    "AppointmentList",
  ),
});
const opportunities = createRoute({
  getParentRoute: () => desk,
  path: "/opportunities",
  validateSearch: readOpportunitySearch,
  component: lazyRouteComponent(
    () => import("@/features/opportunities/OpportunityList"),
    "OpportunityList",
  ),
});
const themes = createRoute({
  getParentRoute: () => desk,
  path: "/themes",
  component: lazyRouteComponent(() => import("@/features/tickets/ThemesPage"), "ThemesPage"),
});
const surveys = createRoute({
  getParentRoute: () => desk,
  path: "/surveys",
  component: lazyRouteComponent(
    () => import("@/features/surveys/SatisfactionPage"),
    "SatisfactionPage",
  ),
});

const reports = createRoute({
  getParentRoute: () => desk,
  path: "/reports",
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import("@/features/reports/ReportsPage"), "ReportsPage"),
});

const data = createRoute({
  getParentRoute: () => desk,
  path: "/data",
  component: lazyRouteComponent(() => import("@/features/moving/DataPage"), "DataPage"),
});

const forms = createRoute({
  getParentRoute: () => desk,
  path: "/forms",
  component: lazyRouteComponent(() => import("@/features/forms/FormList"), "FormList"),
});

export const caseworkRoutes = [
  more,
  knowledge,
  products,
  appointments,
  opportunities,
  themes,
  surveys,
  reports,
  data,
  forms,
] as const;
