// `npm run dev`: the same server from its sources, with Vite in front of the pages.
import { register } from "tsx/esm/api";
import { providePackages } from "./provide/packages.mjs";
import { root } from "./provide/root.mjs";

process.chdir(root);
providePackages({ development: true });
process.env.NODE_ENV = "development";
process.env.GALLERY ??= "on";
register();
await import("../app/server.ts");
