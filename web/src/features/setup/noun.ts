import type { ComponentType } from "react";
import type { Row } from "@/api/nouns";

/** How a field of a noun is asked for. `of`: the noun that is chosen from, and by which field. */
export type Field = {
  key: string;
  type:
    | "text"
    | "label"
    | "number"
    | "switch"
    | "choice"
    | "words"
    | "origins"
    | "one"
    | "many"
    | "skills"
    | "grades"
    | "texts"
    | "hours"
    | "days"
    | "moment"
    | "secret"
    | "headers"
    | "percent"
    | "path"
    | "targets"
    | "script";
  of?: string;
  by?: "id" | "name" | "username";
  choices?: string[];
  min?: number;
  max?: number;
  start?: unknown;
  required?: boolean;
  /** What the field shows of a record, when that is not the record's own field of this key. */
  read?: (row: Row) => unknown;
  /** Words of another key of the help. */
  help?: string;
  /** Only asked for when it is made. */
  once?: boolean;
};

/** A column without a cell of its own shows what the field of its key means. */
type Column = { key: string; render?: ComponentType<{ row: Row }> };

/** One noun of the set-up: its address, what the table shows, what the form asks. */
export type Noun = {
  path: string;
  columns: Column[];
  fields: Field[];
  /** The changes of the form as the server wants them. */
  sent?: (changes: Record<string, unknown>) => Record<string, unknown>;
  /** Below the form of an existing record. */
  extra?: ComponentType<{ row: Row }>;
  /** A deleted one can be made again as it was: nothing else knows it by its id, nothing is secret. */
  remade?: boolean;
  /** Instead of the form, when the record has a page of its own. */
  page?: (row: Row) => string;
};

export const fresh = (noun: Noun): Record<string, unknown> =>
  Object.fromEntries(
    noun.fields.filter(({ start }) => start !== undefined).map(({ key, start }) => [key, start]),
  );
