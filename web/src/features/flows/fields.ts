import type { Kind } from "@/api/flows";

/** How a setting is asked for; read off the JSON schema of the kind. */
export type Field = {
  name: string;
  type:
    | "prompts"
    | "noun"
    | "number"
    | "switch"
    | "choice"
    | "words"
    | "pairs"
    | "skills"
    | "steps"
    | "destination"
    | "text"
    | "data";
  required: boolean;
  fallback: unknown;
  min?: number;
  max?: number;
  whole?: boolean;
  choices?: string[];
};

type Schema = {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  const?: string;
};
type Root = {
  properties?: Record<string, Schema>;
  required?: string[];
  $defs?: Record<string, Schema>;
};

const PROMPTS = ["prompts", "invalid_prompt", "after", "thanks", "greeting", "choices"];
const NOUNS = ["queue", "calendar", "flow", "agent", "source"];

export function fieldsOf(kind: Kind | undefined): Field[] {
  const root = (kind?.settings ?? {}) as Root;
  return Object.entries(root.properties ?? {}).map(([name, schema]) => fieldOf(name, schema, root));
}

function fieldOf(name: string, written: Schema, root: Root): Field {
  const schema = meant(written, root);
  const about = {
    name,
    required: root.required?.includes(name) ?? false,
    fallback: written.default,
  };
  if (name === "skills" || name === "steps") return { ...about, type: name };
  if (name === "to") return { ...about, type: "destination" };
  if (PROMPTS.includes(name)) return { ...about, type: "prompts" };
  if (NOUNS.includes(name)) return { ...about, type: "noun" };
  if (schema.enum) return { ...about, type: "choice", choices: schema.enum };
  switch (schema.type) {
    case "boolean":
      return { ...about, type: "switch" };
    case "number":
    case "integer":
      return {
        ...about,
        type: "number",
        whole: schema.type === "integer",
        ...(schema.minimum === undefined ? {} : { min: schema.minimum }),
        ...(schema.maximum === undefined ? {} : { max: schema.maximum }),
      };
    case "array":
      return { ...about, type: schema.items?.type === "string" ? "words" : "data" };
    case "object":
      return { ...about, type: "pairs" };
    case "string":
      return { ...about, type: "text" };
    default:
      return { ...about, type: "data" };
  }
}

/** The schema behind references and "or nothing". */
function meant(schema: Schema, root: Root): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference) return meant(root.$defs?.[reference.split("/").at(-1) ?? ""] ?? {}, root);
  const something = schema.anyOf?.find((one) => one.type !== "null");
  return something ? meant(something, root) : schema;
}
