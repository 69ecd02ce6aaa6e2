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
  // The words that a page carries are parsed (messages/catalogue.server.ts): 8 KiB that no browser has to fetch. The
  // server takes its packages from node_modules and is not touched by this.
  resolve: {
    alias: {
      "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js",
    },
  },
  // All packages of the browser, named: found one by one they would reload the page under somebody's hands, and the
  // search for a page's styles would find those of the server too.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "@remix-run/react",
      "intl-messageformat",
      "lucide-react",
      "react",
      "react-dom",
      "react-dom/client",
      "react-hook-form",
      "react/jsx-dev-runtime",
      "react/jsx-runtime",
      "zod/mini",
    ],
  },
  // The content policy allows no data: addresses.
  build: { assetsInlineLimit: 0, ...(isSsrBuild ? { target: "node20" } : {}) },
}));
