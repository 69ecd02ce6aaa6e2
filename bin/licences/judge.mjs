// Whether a licence lets us hand the portal on under any terms its operator likes; what is not known is refused.

/** Permissive ones of the packages that are here, and their like. No copyleft, not even of a file (MPL) or a library (LGPL). */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
  "Zlib",
]);

/**
 * @param {string} licence an SPDX expression: `MIT`, `(MIT OR GPL-2.0)`, `Apache-2.0 AND MIT`
 * @returns {boolean} one side of an OR is enough, of an AND all must do; anything that is no such expression does not
 */
export function isPermissive(licence) {
  const tokens = licence.match(/[()]|[^\s()]+/g) ?? [];
  const allowed = either(tokens);
  return allowed && tokens.length === 0;
}

/** @param {string[]} tokens are taken off from the front @returns {boolean} */
function either(tokens) {
  let allowed = all(tokens);
  while (tokens[0]?.toUpperCase() === "OR") {
    tokens.shift();
    const other = all(tokens);
    allowed = allowed || other;
  }
  return allowed;
}

/** @param {string[]} tokens @returns {boolean} */
function all(tokens) {
  let allowed = one(tokens);
  while (tokens[0]?.toUpperCase() === "AND") {
    tokens.shift();
    const other = one(tokens);
    allowed = allowed && other;
  }
  return allowed;
}

/** @param {string[]} tokens @returns {boolean} */
function one(tokens) {
  const token = tokens.shift();
  if (token === undefined) {
    // An expression that breaks off has one token too many left, and so is refused.
    tokens.push("");
    return false;
  }
  if (token !== "(") return permissive.has(token);
  const allowed = either(tokens);
  return tokens.shift() === ")" && allowed;
}
