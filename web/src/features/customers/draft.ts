import type { Customer, CustomerDraft } from "@/api/types";

/** Between the record and what the editor's fields hold. */
export type EditorFields = {
  name: string;
  company?: string;
  category?: string;
  vip?: boolean;
  email?: string;
  language?: Customer["language"];
  tags?: string[];
  numbers?: ({ number?: string; label?: string | null } | undefined)[];
  custom?: ({ name?: string; value?: string } | undefined)[];
  note?: string;
};

export function fieldsOf(customer: Customer | undefined): Partial<EditorFields> {
  if (!customer) return { numbers: [{}], vip: false };
  return {
    name: customer.name,
    company: customer.company,
    category: customer.category,
    vip: customer.vip,
    email: customer.email ?? "",
    language: customer.language,
    tags: customer.tags,
    numbers: customer.numbers.map(({ number, label }) => ({ number, label: label ?? "" })),
    custom: Object.entries(customer.custom).map(([name, value]) => ({
      name,
      value: String(value),
    })),
    note: customer.note,
  };
}

export function draftOf(fields: EditorFields): CustomerDraft {
  const numbers = (fields.numbers ?? []).filter((one) => one?.number?.trim());
  const custom = (fields.custom ?? []).filter((one) => one?.name?.trim());
  return {
    name: fields.name.trim(),
    company: fields.company?.trim() ?? "",
    category: fields.category ?? "",
    vip: fields.vip ?? false,
    email: fields.email?.trim() || null,
    language: fields.language ?? null,
    tags: fields.tags ?? [],
    numbers: numbers.map((one, index) => ({
      number: one?.number?.trim() ?? "",
      label: one?.label ?? "",
      primary: index === 0,
    })),
    custom: Object.fromEntries(custom.map((one) => [one?.name?.trim() ?? "", one?.value ?? ""])),
    note: fields.note ?? "",
  };
}
