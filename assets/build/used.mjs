// Which icons the templates name, so that the sprite holds these and no others.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const NAMED = [/\bicon\("([a-z0-9-]+)"\)/g, /\bicon = "([a-z0-9-]+)"/g];

async function templates(root) {
  const found = [];
  for (const area of await readdir(root, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    const folder = join(root, area.name, "templates");
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    found.push(...files.filter((file) => file.endsWith(".html")).map((file) => join(folder, file)));
  }
  return found;
}

/** The icons that the templates of all areas below `root` name. */
export async function namedIcons(root) {
  const names = new Set();
  for (const file of await templates(root)) {
    const text = await readFile(file, "utf8");
    for (const pattern of NAMED) {
      for (const [, name] of text.matchAll(pattern)) names.add(name);
    }
  }
  return names;
}
