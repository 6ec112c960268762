import type { Customer, CustomerDraft } from "@/api/types";

/** Between the record and what the editor's fields hold. */
export type EditorFields = Omit<CustomerDraft, "owner_id" | "numbers"> & {
  numbers?: ({ number?: string; label?: string } | undefined)[];
};

export function fieldsOf(customer: Customer | undefined): Partial<EditorFields> {
  if (!customer) return { numbers: [{}], vip: false };
  const { name, company, category, vip, email, language, tags, custom, note } = customer;
  const numbers = customer.numbers.map(({ number, label }) => ({ number, label }));
  return { name, company, category, vip, email, language, tags, custom, note, numbers };
}

export function draftOf(fields: EditorFields): CustomerDraft {
  const numbers = (fields.numbers ?? []).filter((one) => one?.number?.trim());
  return {
    ...fields,
    language: fields.language ?? null,
    category: fields.category ?? "",
    numbers: numbers.map((one, index) => ({
      number: one?.number?.trim() ?? "",
      label: one?.label ?? "",
      primary: index === 0,
    })),
  };
}
