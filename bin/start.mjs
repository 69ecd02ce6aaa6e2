// `npm start`: from a bare clone to a running portal; installs, builds and migrates only what is not done yet.
import { buildIsFresh, provideBuild } from "./provide/build.mjs";
import { providePackages } from "./provide/packages.mjs";
import { root } from "./provide/root.mjs";

process.chdir(root);
try {
  // A production install has no development packages; they are wanted only where something is to be built.
  providePackages({ development: !buildIsFresh() });
  provideBuild();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.env.NODE_ENV ??= "production";
// The same process: signals reach the server without anybody passing them on.
await import(new URL("../dist/server.mjs", import.meta.url).href);
