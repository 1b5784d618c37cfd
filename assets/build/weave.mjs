// The picture that stands for a page where another program shows a link to it: a plain weave, drawn here.

import { crc32, deflateSync } from "node:zlib";

const PAPER = [253, 252, 249];
const WARP = [205, 196, 182];
const WEFT = [45, 82, 115];
const ACCENT = [163, 38, 46];
const PITCH = 30;
const THREAD = 20;

function shade(colour, across) {
  const roundness = 1 - 0.32 * Math.abs(across - (THREAD - 1) / 2) / (THREAD / 2);
  return colour.map((part) => Math.round(part * roundness + 255 * (1 - roundness) * 0.35));
}

function pixel(x, y) {
  const column = Math.floor(x / PITCH);
  const row = Math.floor(y / PITCH);
  const dx = x % PITCH;
  const dy = y % PITCH;
  const onWarp = dx < THREAD;
  const onWeft = dy < THREAD;
  // Every third row leaves a gap somewhere: the break that the eye finds at once.
  const gap = row % 3 === 1 && column % 13 === (row * 5) % 13;
  const weft = row % 7 === 3 ? ACCENT : WEFT;
  if (onWarp && onWeft && !gap) {
    return (row + column) % 2 === 0 ? shade(WARP, dx) : shade(weft, dy);
  }
  if (onWarp) return shade(WARP, dx);
  if (onWeft && !gap) return shade(weft, dy);
  return PAPER;
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A PNG of the weave. */
export function weave(width, height) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    rows[at++] = 0;
    for (let x = 0; x < width; x += 1) {
      for (const part of pixel(x, y)) rows[at++] = part;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
