import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/session";

/** The time zone at whose midnight the house's days begin, wherever the browser is. */
export const useHouseZone = (): string => useQuery(meQuery).data?.time_zone ?? "Asia/Shanghai";
