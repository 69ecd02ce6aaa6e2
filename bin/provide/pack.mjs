// Packs what browsers fetch: the small scripts without their comments, and every asset compressed once for all visitors.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { transform } from "esbuild";

const compressions = [
  {
    ending: ".br",
    /** @param {Buffer} bytes @returns {Promise<Buffer>} */
    pack: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  },
  {
    ending: ".gz",
    /** @param {Buffer} bytes @returns {Promise<Buffer>} */
    pack: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  },
];

/** @param {string} client folder of the client build; files in its `assets` never change, so they are packed beside. */
export async function packClient(client) {
  const scripts = (await readdir(client)).filter((name) => name.endsWith(".js"));
  await Promise.all(scripts.map((name) => shorten(join(client, name))));
  const assets = (await readdir(join(client, "assets"))).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(assets.map((name) => compress(join(client, "assets", name))));
}

/** @param {string} file */
async function shorten(file) {
  const { code } = await transform(await readFile(file, "utf8"), { minify: true, target: "es2018" });
  await writeFile(file, code);
}

/** @param {string} file */
async function compress(file) {
  const bytes = await readFile(file);
  for (const { ending, pack } of compressions) {
    const packed = await pack(bytes);
    if (packed.length < bytes.length) await writeFile(`${file}${ending}`, packed);
  }
}
