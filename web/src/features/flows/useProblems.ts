import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { checkQuery, type Flow, type Problem } from "@/api/flows";

const PAUSE_MS = 300;

/** A value that follows another one once it rests. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

export type Problems = {
  all: readonly Problem[];
  of: ReadonlyMap<string, Problem[]>;
  checked: boolean;
  /** Why nobody knows what is wrong: the validator could not be asked. */
  error: unknown;
  again: () => void;
};

/** The server's validator, asked as the flow is drawn. */
export function useProblems(name: string, flow: Flow): Problems {
  const rested = useRested(flow, PAUSE_MS);
  const check = useQuery({ ...checkQuery(name, rested), placeholderData: keepPreviousData });
  const all = useMemo(() => check.data ?? [], [check.data]);
  const of = useMemo(() => {
    const found = new Map<string, Problem[]>();
    for (const one of all) found.set(one.node, [...(found.get(one.node) ?? []), one]);
    return found;
  }, [all]);
  const checked = rested === flow && check.isSuccess && !check.isPlaceholderData;
  return { all, of, checked, error: check.error, again: () => void check.refetch() };
}
