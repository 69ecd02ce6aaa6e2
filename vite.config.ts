// How pages are built and served in development.
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    // Vitest loads modules one by one; the plugin wants a whole application.
    ...(process.env.VITEST ? [] : [remix(remixOptions)]),
    tailwindcss(),
  ],
  // The content policy allows no data: addresses.
  build: { assetsInlineLimit: 0, ...(isSsrBuild ? { target: "node20" } : {}) },
}));
