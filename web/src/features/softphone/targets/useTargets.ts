import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { directoryQuery, flowsQuery } from "@/api/directory";
import { targetsOf, type Kind, type Target } from "@/features/softphone/targets/targets";

export type Targets = {
  text: string;
  search(text: string): void;
  found: Target[];
  chosen: Target | null;
  choose(to: string): void;
  step(by: 1 | -1): void;
  pending: boolean;
  error: unknown;
  retry(): void;
};

/** The search for somebody or something to send a call to; the first that can be reached is chosen. */
export function useTargets(kinds: Kind[]): Targets {
  const [text, setText] = useState("");
  const [to, choose] = useState<string | null>(null);
  const directory = useQuery(directoryQuery);
  const { data: flows = [] } = useQuery({ ...flowsQuery, enabled: kinds.includes("flow") });
  const wanted = kinds.join();
  const found = useMemo(
    () => targetsOf({ directory: directory.data, flows }, text, wanted.split(",") as Kind[]),
    [directory.data, flows, text, wanted],
  );
  const free = found.filter((target) => target.blocked === null);
  const chosen = free.find((target) => target.to === to) ?? free[0] ?? null;
  return {
    text,
    search: (next) => {
      setText(next);
      choose(null);
    },
    found,
    chosen,
    choose,
    step: (by) => {
      const at = chosen ? free.indexOf(chosen) : -1;
      const next = free[Math.min(Math.max(at + by, 0), free.length - 1)];
      if (next) choose(next.to);
    },
    pending: directory.isPending,
    error: directory.error,
    retry: () => void directory.refetch(),
  };
}
