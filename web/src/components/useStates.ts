import { useQuery } from "@tanstack/react-query";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { pick } from "@/lib/i18n";

type Choice = { value: string; label: string };

/** The states of all kinds of a noun, each code once: for filters and for many at once. */
export function useStates(noun: string): Choice[] {
  const { data: types } = useQuery(caseTypesQuery);
  const states = typesOf(types, noun).flatMap((type) => type.states);
  const named = new Map(states.map(({ code, label }) => [code, pick(label, code)]));
  return [...named].map(([value, label]) => ({ value, label }));
}
