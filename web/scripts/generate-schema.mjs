/** Writes src/api/schema.d.ts from the server's own description, so that both sides agree. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const own = here("../../.venv/bin/python");
const python = process.env.PYTHON ?? (existsSync(own) ? own : "python3");
const description = execFileSync(python, [here("describe_api.py")], { maxBuffer: 2 ** 26 });
const types = await openapiTS(JSON.parse(String(description)), { defaultNonNullable: false });
writeFileSync(
  here("../src/api/schema.d.ts"),
  `// Made by npm run generate.\n${astToString(types)}`,
);
