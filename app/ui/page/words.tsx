// The words and the surroundings of the page, for every component below the root.
import { createContext, type ReactNode, useContext } from "react";
import { defaultLanguage, type Language } from "#app/base/language.ts";
import type { Translate } from "#app/messages/translate.ts";

export type Surroundings = {
  /** Path of the page without query, for the language and text-size links. */
  path: string;
  /** The query with its `?`, which those links keep; a hydrated page switches through its form instead. */
  search?: string;
  /** Evaluation mode: the strip says that this is sample software. */
  sample: boolean;
  largeText: boolean;
  /** Set where a scheme of colours is asked for (the gallery); else the system decides. */
  theme?: "light" | "dark" | undefined;
};

type Words = { language: Language; translate: Translate; surroundings: Surroundings };

const WordsContext = createContext<Words | null>(null);

const nowhere: Surroundings = { path: "/", sample: false, largeText: false };

/** Put once around the tree by the root (and around its error page). */
export function WordsProvider(props: {
  language: Language;
  translate: Translate;
  surroundings?: Surroundings;
  children?: ReactNode;
}) {
  const { language, translate, surroundings = nowhere, children } = props;
  return (
    <WordsContext.Provider value={{ language, translate, surroundings }}>{children}</WordsContext.Provider>
  );
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("WordsProvider is missing above this component");
  return words;
}

/** `const t = useT(); t("filing.category.title")` */
export function useT(): Translate {
  return useWords().translate;
}

export function useLanguage(): Language {
  return useWords().language;
}

export function useSurroundings(): Surroundings {
  return useWords().surroundings;
}

/** The other of the two languages, for the switch. */
export function otherLanguage(language: Language): Language {
  return language === defaultLanguage ? "en" : defaultLanguage;
}
