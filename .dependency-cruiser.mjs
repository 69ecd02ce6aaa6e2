// Who may import whom: the layer table of docs/architecture.md as rules that a machine enforces.
// Each rule's comment is the reason it prints. tests/architecture/layers.test.ts breaks every one of them on purpose.
import { everywhere, shipped } from "./bin/layers/everywhere.mjs";
import { promises } from "./bin/layers/promises.mjs";
import { rooms } from "./bin/layers/rooms.mjs";

/** @type {import("dependency-cruiser").IConfiguration} */
const layers = {
  forbidden: [...rooms, ...promises, ...everywhere],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|dist|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};

export default layers;

/**
 * What the browser may come to load, without imports that are only types: run-time imports alone decide what is shipped.
 * @type {import("dependency-cruiser").IConfiguration}
 */
export const browser = {
  ...layers,
  forbidden: shipped,
  options: { ...layers.options, tsPreCompilationDeps: false },
};
