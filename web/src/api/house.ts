import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "@/api/client";
import type { components } from "@/api/schema";

export type HouseChange = Partial<components["schemas"]["HouseChange"]>;

export const houseQuery = queryOptions({
  queryKey: ["setup", "house"],
  queryFn: ({ signal }) => answerOf(server.GET("/api/v1/house", { signal })),
});

export const changeHouse = (body: HouseChange) => answerOf(server.PATCH("/api/v1/house", { body }));
