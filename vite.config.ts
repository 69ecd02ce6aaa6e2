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
