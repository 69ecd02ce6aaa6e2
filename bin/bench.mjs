// `npm run bench`: builds where that is needed, then measures; what is measured stands in tests/load.
import { spawnSync } from "node:child_process";
import { provideBuild } from "./provide/build.mjs";
import { root } from "./provide/root.mjs";

provideBuild();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "tests/load/bench.ts", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
