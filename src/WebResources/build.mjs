// Each web resource is one classic script: Dataverse loads form scripts and commands without module support,
// and the page's policy forbids inline code, so the page too gets exactly one file.
import { copyFile, mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const output = fileURLToPath(new URL("../Solution/WebResources/coach_", import.meta.url));
const largestBundle = 1024 * 1024;

const bundles = [
  { entry: "startoneonone/index.ts", name: "Coaching.StartOneOnOne", file: "scripts/startoneonone.js" },
  { entry: "oneonone/index.ts", name: "Coaching.OneOnOne", file: "scripts/oneonone.js" },
  { entry: "scorecard/index.tsx", name: "Coaching.Scorecard", file: "pages/scorecard.js" },
];

for (const bundle of bundles) {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2018",
      outDir: output,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: bundle.entry, name: bundle.name, formats: ["iife"], fileName: () => bundle.file },
      rollupOptions: {
        output: { extend: true },
        // The component library marks its modules for servers that render; in one script the marks mean nothing.
        onwarn: (warning, warn) => { if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning); },
      },
    },
  });
  const { size } = await stat(`${output}/${bundle.file}`);
  if (size > largestBundle) throw new Error(`${bundle.file} has ${size} bytes; at most ${largestBundle} are allowed.`);
  console.log(`${bundle.file} ${(size / 1024).toFixed(1)} KiB`);
}

await mkdir(`${output}/pages`, { recursive: true });
await copyFile(`${root}/scorecard/scorecard.html`, `${output}/pages/scorecard.html`);
