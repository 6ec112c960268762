import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { directoryQuery } from "@/api/directory";

const FRESH_MS = 60_000;

/** A colleague's name for people; the user name until it is known. */
export function useColleagueName(): (username: string | null | undefined) => string {
  const { data } = useQuery({ ...directoryQuery, refetchInterval: false, staleTime: FRESH_MS });
  return useCallback(
    (username) => data?.agents.find((one) => one.username === username)?.name ?? username ?? "",
    [data],
  );
}
