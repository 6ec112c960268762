import type { TFunction } from "i18next";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { oneQuery } from "@/api/nouns";
import type { FormField } from "@/api/types";
import { RecordLink } from "@/components/RecordLink";
import { pathOf, referenceName } from "@/components/reference";
import { valueText } from "@/components/valueText";

/** A filled field in words; what it refers to by its name (`names`: id -> name, as far as they are
 * known already) and as the way there. */
export function fieldValue(
  field: FormField | undefined,
  value: unknown,
  t: TFunction,
  names?: Record<string, string>,
): ReactNode {
  if (field?.type !== "reference" || typeof value !== "string" || !field.noun)
    return valueText(field, value, t, names);
  return value && <Reference noun={field.noun} id={value} name={names?.[value]} />;
}

function Reference({ noun, id, name }: { noun: string; id: string; name: string | undefined }) {
  const found = useQuery({ ...oneQuery(pathOf(noun), id), enabled: name === undefined });
  const words = name ?? (found.data ? referenceName(found.data) : id);
  return (
    <RecordLink noun={noun} id={id}>
      {words}
    </RecordLink>
  );
}
