/**
 * Both languages have every key, with the same placeholders, and every key is used.
 * A key built at run time (`presence.${x}`) uses everything under its fixed beginning.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCE = new URL("../src", import.meta.url).pathname;
const TEXTS = join(SOURCE, "lib/i18n");

function files(folder, ending) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path, ending);
    return ending.test(name) ? [path] : [];
  });
}

function flatten(node, prefix = "") {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function texts(language) {
  const all = files(join(TEXTS, language), /\.json$/);
  return new Map(all.flatMap((path) => flatten(JSON.parse(readFileSync(path, "utf8")))));
}

const placeholders = (text) =>
  [...text.matchAll(/{{(\w+)}}/g)]
    .map((m) => m[1])
    .sort()
    .join();
const code = files(SOURCE, /\.tsx?$/)
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const literal = new Set([...code.matchAll(/["'`]([a-z]\w*(?:\.[\w-]+)+)["'`]/gi)].map((m) => m[1]));
const beginnings = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/gi)].map((m) => m[1]);
const [zh, en] = [texts("zh"), texts("en")];
const roots = new Set([...zh.keys(), ...en.keys()].map((key) => key.split(".")[0]));
const used = (key) => literal.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
const asked = [...code.matchAll(/\bt\(\s*["']([\w.-]+)["']/g)].map((m) => m[1]);

/** The files of a language lie side by side: a beginning that two of them have would lose one. */
const tops = files(join(TEXTS, "zh"), /\.json$/).flatMap((path) =>
  Object.keys(JSON.parse(readFileSync(path, "utf8"))),
);

const faults = [
  ...tops.filter((key, at) => tops.indexOf(key) !== at).map((key) => `in two files: ${key}`),
  ...[...zh.keys()].filter((key) => !en.has(key)).map((key) => `missing in en: ${key}`),
  ...[...en.keys()].filter((key) => !zh.has(key)).map((key) => `missing in zh: ${key}`),
  ...[...zh]
    .filter(([key, text]) => text.trim() === "" || !en.get(key)?.trim())
    .map(([key]) => `empty: ${key}`),
  ...[...zh]
    .filter(([key, text]) => en.has(key) && placeholders(text) !== placeholders(en.get(key)))
    .map(([key]) => `different placeholders: ${key}`),
  ...[...zh.keys()].filter((key) => !used(key)).map((key) => `unused: ${key}`),
  ...[...new Set(asked)].filter((key) => !zh.has(key)).map((key) => `not translated: ${key}`),
  ...[...literal]
    .filter((key) => roots.has(key.split(".")[0]) && !zh.has(key) && asked.includes(key))
    .map((key) => `not translated: ${key}`),
];

if (faults.length > 0) {
  console.error([...new Set(faults)].join("\n"));
  process.exit(1);
}
console.log(`${zh.size} texts, complete in both languages, all used`);
