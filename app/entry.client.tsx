// Hydrates the container of a page that asked for it, with the words and surroundings that the document carries.
import { RemixBrowser } from "@remix-run/react";
import { Suspense, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { defaultLanguage, isLanguage } from "./base/language.ts";
import { createTranslator, type Words } from "./messages/translate.ts";
import { WordsProvider } from "./ui/page/words.tsx";

const container = document.getElementById("app");
if (container) startTransition(() => hydrate(container));

/** The container, never the document: extensions and in-app browsers put nodes of their own into that one. */
function hydrate(container: HTMLElement): void {
  const { lang, dataset } = document.documentElement;
  const language = isLanguage(lang) ? lang : defaultLanguage;
  const surroundings = {
    path: window.location.pathname,
    sample: "sample" in dataset,
    largeText: dataset.text === "large",
  };
  hydrateRoot(
    container,
    <WordsProvider
      language={language}
      translate={createTranslator(language, carriedWords(), true)}
      surroundings={surroundings}
    >
      {/* It waits for its data. Without a boundary a click meanwhile would end in "Root did not complete" (React 345). */}
      <Suspense>
        <RemixBrowser />
      </Suspense>
    </WordsProvider>,
  );
}

function carriedWords(): Words {
  const carried: Words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  return carried;
}
