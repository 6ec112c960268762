import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";

const REFRESH_MS = 2_000;

/** Colleagues and queues as they are now; asked again every other second while it is looked at. */
export const directoryQuery = queryOptions({
  queryKey: ["directory"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/directory", { signal })),
  refetchInterval: REFRESH_MS,
  staleTime: 0,
});

export const flowsQuery = queryOptions({
  queryKey: ["setup", "flows"],
  queryFn: ({ signal }) =>
    answerOf(server.GET("/api/v1/flows", { params: { query: { limit: 200 } }, signal })),
  select: ({ items }) => items,
  staleTime: 60_000,
});
