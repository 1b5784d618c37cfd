// Bundles styles, scripts, faces, icons and pictures into `assets/dist`, which the server embeds.
// Names are fixed; the server adds the hash of the contents to the address.

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { sprite } from "./build/sprite.mjs";
import { namedIcons } from "./build/used.mjs";
import { weave } from "./build/weave.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "src");
const target = join(here, "dist");

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

await build({
  absWorkingDir: here,
  entryPoints: [
    { in: join(source, "css/app.css"), out: "app" },
    { in: join(source, "js/app.js"), out: "app" },
    { in: join(source, "js/cloth/cloth.js"), out: "cloth" },
  ],
  entryNames: "[name]",
  assetNames: "[ext]/[name]",
  outdir: target,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  loader: { ".woff2": "file", ".svg": "file" },
  legalComments: "linked",
  // htmx carries an eval that its configuration switches off and that our policy forbids.
  logOverride: { "direct-eval": "silent" },
  logLevel: "warning",
});

// Icons that templates name are found there; `icons.json` adds those that only programs name.
const listed = JSON.parse(await readFile(join(source, "icons.json"), "utf8"));
const names = [...new Set([...listed, ...(await namedIcons(dirname(here)))])].sort();
const library = join(here, "node_modules/bootstrap-icons/icons");
const own = join(source, "icons");
await writeFile(join(target, "icons.svg"), await sprite(names, [own, library]));
await writeFile(join(target, "picture.png"), weave(1200, 630));
await cp(join(source, "favicon.svg"), join(target, "favicon.svg"));

console.log(`assets/dist: ${(await readdir(target)).sort().join(", ")}`);
