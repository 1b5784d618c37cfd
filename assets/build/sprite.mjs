// One file with a symbol for every icon the pages use, and for no other.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

async function firstFound(name, folders) {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, `${name}.svg`), "utf8");
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new Error(`no icon is called "${name}"`);
}

/** The sprite of the named icons, each looked for in the folders in turn. */
export async function sprite(names, folders) {
  const symbols = await Promise.all(
    names.map(async (name) => {
      const text = await firstFound(name, folders);
      const box = text.match(/viewBox="([^"]+)"/)[1];
      const shapes = text.slice(text.indexOf(">", text.indexOf("<svg")) + 1, text.lastIndexOf("</svg>"));
      return `<symbol id="${name}" viewBox="${box}">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
