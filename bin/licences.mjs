// `npm run licences`: writes docs/licences.md from the installed packages, and refuses licences that nobody agreed to.
// With --check it writes nothing and fails where something would be written.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licensedPackages } from "./licences/installed.mjs";
import { licenceProblems, licencesPage } from "./licences/list.mjs";
import { root } from "./provide/root.mjs";

const file = join(root, "docs/licences.md");
const packages = licensedPackages(root);
const page = licencesPage(packages);
const problems = licenceProblems(packages);

if (!process.argv.includes("--check")) writeFileSync(file, page);
else if (written() !== page) problems.push("docs/licences.md is out of date: npm run licences");
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function written() {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
