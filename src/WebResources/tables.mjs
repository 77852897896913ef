// Writes tables/*.ts, the column and choice names of the tables that the scripts touch, from the unpacked solution.
// `node tables.mjs --check` fails instead when a file is not what the solution says.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const tables = [{ folder: "coach_oneonone", name: "OneOnOne", set: "coach_oneonones" }];
const check = process.argv.includes("--check");
let stale = false;

const identifier = (label) => label.replace(/[^A-Za-z0-9]+(.)?/g, (_, next) => (next ?? "").toUpperCase());

function columnsOf(xml) {
  return [...xml.matchAll(/<attribute PhysicalName="([^"]+)"/gi)]
    .map(([, name]) => name.toLowerCase())
    .filter((name) => name.startsWith("coach_"))
    .map((name) => `  ${name.slice("coach_".length)}: "${name}",`);
}

function statusesOf(xml) {
  const statuses = xml.matchAll(/<status value="(\d+)"[\s\S]*?<label description="([^"]+)"/g);
  return [...statuses].map(([, value, label]) => `  ${identifier(label)}: ${value},`);
}

for (const table of tables) {
  const xml = readFileSync(here(`../Solution/Entities/${table.folder}/Entity.xml`), "utf8");
  const text = `// Written by tables.mjs from src/Solution; do not edit.
export const ${table.name}Table = { logicalName: "${table.folder}", entitySet: "${table.set}" } as const;

export const ${table.name}Column = {
${columnsOf(xml).join("\n")}
  statuscode: "statuscode",
} as const;

export const ${table.name}Status = {
${statusesOf(xml).join("\n")}
} as const;
`;
  const path = here(`tables/${table.name}.ts`);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  stale = true;
  if (!check) writeFileSync(path, text);
}

if (check && stale) {
  console.error("tables/ differs from src/Solution: run `node tables.mjs`.");
  process.exitCode = 1;
}
