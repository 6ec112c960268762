import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";

export const wallboardsQuery = queryOptions({
  queryKey: ["wallboards"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/wallboards", { signal })),
  select: (page) => page.items,
});
export const makeWallboard = (name: string) =>
  answerOf(server.POST("/api/v1/wallboards", { body: { name } }));
export const revokeWallboard = (wallboard_id: string) =>
  answerOf(
    server.DELETE("/api/v1/wallboards/{wallboard_id}", { params: { path: { wallboard_id } } }),
  );
