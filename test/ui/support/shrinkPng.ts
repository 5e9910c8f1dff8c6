import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_COLORS = 64;
/** The most frequent colours, which are those of surfaces, stay as they are. */
const EXACT = 32;

/**
 * The same picture with at most 64 colours, in about a quarter of the bytes: enough for a screen with text, whose rarer
 * shades are steps between others. For the PNGs that a browser makes: 8 bits a channel, RGB or RGBA, not interlaced.
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  let palette = choosePalette(byCount);
  for (let round = 0; round < 3; round++) palette = improvePalette(palette, counts);
  const indexes = new Map(byCount.map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexes.get(pixels[y * width + x] ?? 0) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits a pixel, which name a colour of the palette
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours that lie so far apart that there are few enough: each other one has one of them nearby. */
function choosePalette(byCount: readonly number[]): number[] {
  for (let distance = 0; ; distance += 8) {
    const palette: number[] = [];
    for (const color of byCount) {
      if (palette.length > MAX_COLORS) break;
      const isExact = palette.length < EXACT;
      if (isExact || palette.every((other) => apart(other, color) > distance)) palette.push(color);
    }
    if (palette.length <= MAX_COLORS) return palette;
  }
}

/** Moves each colour to the middle of those that it stands for (one step of k-means). */
function improvePalette(palette: readonly number[], counts: ReadonlyMap<number, number>): number[] {
  const sums = palette.map(() => ({ red: 0, green: 0, blue: 0, count: 0 }));
  for (const [color, count] of counts) {
    const sum = sums[nearest(palette, color)];
    if (!sum) continue;
    sum.red += (color >> 16) * count;
    sum.green += ((color >> 8) & 255) * count;
    sum.blue += (color & 255) * count;
    sum.count += count;
  }
  return sums.map(({ red, green, blue, count }, index) =>
    count === 0 || index < EXACT
      ? (palette[index] ?? 0)
      : (Math.round(red / count) << 16) + (Math.round(green / count) << 8) + Math.round(blue / count),
  );
}

function nearest(palette: readonly number[], color: number): number {
  let best = 0;
  for (let index = 1; index < palette.length; index++) {
    if (apart(palette[index] ?? 0, color) < apart(palette[best] ?? 0, color)) best = index;
  }
  return best;
}

/** The squared distance of two colours 0xRRGGBB. */
function apart(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const stride = width * channels;
  const data = unfilter(inflateSync(Buffer.concat(parts)), stride, channels);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index++) pixels[index] = data.readUIntBE(index * channels, 3);
  return { width, height, pixels };
}

/** Undoes PNG's filters, each row of which begins with the kind of its own. */
function unfilter(filtered: Buffer, stride: number, channels: number): Buffer {
  const height = filtered.length / (stride + 1);
  const data = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const kind = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (data[at - channels] ?? 0) : 0;
      const up = y > 0 ? (data[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (data[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, kind === 4 ? paeth(left, up, corner) : 0][kind] ?? 0;
      data[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return data;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(checksum(body), body.length + 4);
  return frame;
}

/** CRC-32, as PNG has it. */
function checksum(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
