// `npm run messages`: checks the words of every language against each other and writes their keys as types.
// With --check it writes nothing and fails where something would be written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { root } from "./provide/root.mjs";

const languages = ["zh-CN", "en"];
const folder = join(root, "app/messages");
const keysFile = join(folder, "keys.ts");
const checkOnly = process.argv.includes("--check");

/** @type {string[]} */
const problems = [];
const areas = areaNames();
/** @type {Map<string, string[]>} placeholders by full key, in the order of the file */
const found = new Map();
for (const area of areas) checkArea(area);
writeWhatChanged(keysFile, keysSource());

for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problems in app/messages`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The areas are the files of the folders, the same in every language. */
function areaNames() {
  const names = languages.map((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
      .sort(),
  );
  const all = [...new Set(names.flat())].sort();
  for (const [i, language] of languages.entries())
    for (const area of all)
      if (!names[i]?.includes(area)) problems.push(`${language}/${area}.json is missing`);
  return all;
}

/** @param {string} area */
function checkArea(area) {
  const [first, ...others] = languages.map((language) => wordsIn(language, area));
  if (!first) return;
  for (const [key, placeholders] of first) found.set(`${area}.${key}`, placeholders.map(nameOf));
  for (const [i, other] of others.entries()) {
    const where = `${languages[i + 1]}/${area}.json`;
    for (const [key, placeholders] of first) {
      const theirs = other.get(key);
      if (!theirs) problems.push(`${where}: "${key}" is missing`);
      else if (theirs.join() !== placeholders.join())
        problems.push(`${where}: "${key}" takes {${theirs}}, ${languages[0]} takes {${placeholders}}`);
    }
    for (const key of other.keys())
      if (!first.has(key)) problems.push(`${where}: "${key}" is not in ${languages[0]}`);
  }
}

/** @param {string} language @param {string} area @returns {Map<string, string[]>} key → its placeholders, sorted */
function wordsIn(language, area) {
  const file = join(folder, language, `${area}.json`);
  const where = `${language}/${area}.json`;
  if (!existsSync(file)) return new Map();
  const raw = readFileSync(file, "utf8");
  const words = parsed(raw, where);
  const keys = Object.keys(words).sort();
  writeWhatChanged(file, `${JSON.stringify(words, keys, 2)}\n`, raw);
  return new Map(keys.map((key) => [key, placeholdersOf(where, language, key, words[key])]));
}

/** @param {string} raw @param {string} where @returns {Record<string, unknown>} */
function parsed(raw, where) {
  // JSON.parse keeps the last of two equal keys without a word.
  const written = [...raw.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
  for (const key of new Set(written.filter((key, i) => written.indexOf(key) !== i)))
    problems.push(`${where}: "${key}" stands there twice`);
  try {
    return JSON.parse(raw);
  } catch (error) {
    problems.push(`${where}: ${error instanceof Error ? error.message : error}`);
    return {};
  }
}

/** @param {string} where @param {string} language @param {string} key @param {unknown} text */
function placeholdersOf(where, language, key, text) {
  /** @param {string} problem */
  const complain = (problem) => problems.push(`${where}: "${key}" ${problem}`);
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(key)) complain("is not a kebab-case key");
  if (typeof text !== "string" || text.trim() === "") complain("has no words");
  if (typeof text !== "string") return [];
  try {
    const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
    return [...new Set(placeholdersIn(ast, complain))].sort();
  } catch (error) {
    complain(`is not ICU: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

/** @param {any[]} elements of an ICU tree @param {(problem: string) => void} complain @returns {string[]} */
function placeholdersIn(elements, complain) {
  return elements.flatMap((element) => {
    const inside = Object.values(element.options ?? {}).flatMap((option) =>
      placeholdersIn(option.value, complain),
    );
    switch (element.type) {
      case 1:
        return [element.value];
      case 2:
        return [element.value];
      case 3:
      case 4:
        // Such a date would be shown in the server's zone instead of the office's.
        complain(`formats {${element.value}} itself; pass the text that format.ts makes`);
        return [];
      case 5:
        // The choices are data's, so no language may lack one.
        return [`${element.value}:${Object.keys(element.options).sort().join("|")}`, ...inside];
      case 6:
        return [element.value, ...inside];
      default:
        return inside;
    }
  });
}

/** @param {string} placeholder */
function nameOf(placeholder) {
  return placeholder.split(":")[0] ?? placeholder;
}

function keysSource() {
  const keys = [...found.keys()].sort();
  const withPlaceholders = keys.filter((key) => found.get(key)?.length);
  /** @param {string} name @param {string} comment @param {string[]} members */
  const union = (name, comment, members) =>
    `/** ${comment} */\nexport type ${name} =${members.map((m) => `\n  | "${m}"`).join("") || " never"};\n`;
  const lines = withPlaceholders.map(
    (key) => `  "${key}": ${[...new Set(found.get(key))].map((name) => `"${name}"`).join(" | ")};`,
  );
  return [
    "// The keys of all words and what each has to be told; written by `npm run messages`, never by hand.\n",
    union("Area", "The files of words.", areas),
    union("MessageKey", "Every key, as `t(key)` takes it.", keys),
    `/** The placeholders of the keys that have some. */\nexport type MessagePlaceholders = {\n${lines.join("\n")}\n};\n`,
  ].join("\n");
}

/** @param {string} file @param {string} content @param {string} [before] */
function writeWhatChanged(file, content, before = existsSync(file) ? readFileSync(file, "utf8") : "") {
  if (content === before) return;
  const name = file.slice(root.length).replace(/^\//, "");
  if (checkOnly) problems.push(`${name} is not as \`npm run messages\` writes it`);
  else writeFileSync(file, content);
}
