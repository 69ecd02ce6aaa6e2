// PNG as Chromium writes it, read into pixels, and written anew with a palette: a third of the size.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Enough for flat colours and the edges of letters. */
const paletteSize = 64;

/** @typedef {{ width: number, height: number, colours: Uint32Array }} Picture a colour a pixel, 0xRRGGBB */

/** @param {Buffer} png 8 bits a channel, with or without alpha, not interlaced @returns {Picture | null} null for any other */
export function pictureIn(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) return null;
  const bytes = kind === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat(chunksOf(png, "IDAT"))), width * bytes, height, bytes);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i += 1) colours[i] = rows.readUIntBE(i * bytes, 3);
  return { width, height, colours };
}

/** @param {Picture} picture @returns {Buffer} */
export function withPalette({ width, height, colours }) {
  const palette = paletteFor(colours);
  const places = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places(colours[y * width + x] ?? 0);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap(channels));
  const parts = [chunk("IHDR", head), chunk("PLTE", entries), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

/** @param {Uint32Array} colours @returns {number[]} the most frequent */
function paletteFor(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  return byCount.slice(0, paletteSize).map(([colour]) => colour);
}

/** @param {number[]} palette @returns {(colour: number) => number} its place in the palette */
function nearestIn(palette) {
  /** @type {Map<number, number>} */
  const known = new Map();
  const known3 = palette.map(channels);
  return (colour) => {
    const place = known.get(colour);
    if (place !== undefined) return place;
    const wanted = channels(colour);
    const distances = known3.map((one) =>
      one.reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0),
    );
    const nearest = distances.indexOf(Math.min(...distances));
    known.set(colour, nearest);
    return nearest;
  };
}

/** @param {number} colour */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** @param {Buffer} png @param {string} wanted @returns {Buffer[]} */
function chunksOf(png, wanted) {
  const found = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === wanted) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** @param {string} name @param {Buffer} body */
function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/**
 * Each row begins with the number of its filter (PNG, 9.2).
 * @param {Buffer} data @param {number} stride bytes a row @param {number} height @param {number} bytes a pixel
 */
function unfiltered(data, stride, height, bytes) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < bytes ? 0 : (rows[at - bytes] ?? 0);
      const above = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (rows[at - stride - bytes] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

/** @param {number} left @param {number} above @param {number} corner */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
