// The page docs/licences.md, and what on it nobody has agreed to.
import { isPermissive } from "./judge.mjs";

/**
 * @typedef {import("./installed.mjs").Licensed} Licensed
 * @typedef {Readonly<Record<string, string>>} Exceptions why a package may stay although its licence would be refused, by name
 */

/** @type {Exceptions} None is needed today. */
const exceptions = {};

/**
 * @param {readonly Licensed[]} packages @param {Exceptions} agreed
 * @returns {string[]} a sentence for each package that may not be shipped, and for each exception that nobody needs
 */
export function licenceProblems(packages, agreed = exceptions) {
  const refused = packages.filter(({ name, licence }) => !isPermissive(licence) && !agreed[name]);
  const idle = Object.keys(agreed).filter(
    (name) => !packages.some((one) => one.name === name && !isPermissive(one.licence)),
  );
  return [
    ...refused.map(
      ({ name, version, licence }) =>
        `${name} ${version}: licence "${licence}" is not permissive; remove the package or agree to it in bin/licences/list.mjs`,
    ),
    ...idle.map((name) => `${name}: an exception that nothing needs`),
  ];
}

/** @param {readonly Licensed[]} packages @param {Exceptions} agreed @returns {string} */
export function licencesPage(packages, agreed = exceptions) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  const reasons = Object.entries(agreed).map(([name, reason]) => `* \`${name}\`: ${reason}`);
  return [
    "# Licences",
    "",
    "Every package of a production install and the licence that its own metadata names. Written by `npm run licences`; `npm run check`",
    "refuses a list that is out of date, and a licence that is unknown or not permissive unless `bin/licences/list.mjs` gives a reason.",
    "Binaries for one platform only are left out: they come under the licence of the package that brings them.",
    "",
    `${packages.length} packages: ${byCount.map(([licence, count]) => `${licence} ${count}`).join(", ")}.`,
    "",
    ...(reasons.length > 0 ? ["Agreed to, with the reason:", "", ...reasons, ""] : []),
    "| Package | Version | Licence |",
    "|---|---|---|",
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    "",
  ].join("\n");
}
