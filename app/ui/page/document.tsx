// The HTML document around a page: head, the container with the rendered page, and scripts only where it hydrates.
import { Links, Scripts } from "@remix-run/react";
import type { Language } from "#app/base/language.ts";
import type { Surroundings } from "./words.tsx";

export type DocumentProps = {
  language: Language;
  surroundings: Surroundings;
  title: string;
  nonce: string;
  /** Whether the browser gets React for it. */
  hydrated: boolean;
};

/** Where the page goes: the server puts its markup in place of this, and the browser hydrates it there. */
export const emptyContainer = '<div id="app"></div>';

export function Document({ language, surroundings, title, nonce, hydrated }: DocumentProps) {
  return (
    <html
      lang={language}
      data-text={surroundings.largeText ? "large" : "normal"}
      data-theme={surroundings.theme}
      data-sample={surroundings.sample ? "" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        <script src="/exit.js" defer />
      </head>
      <body>
        <div id="app" />
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}
