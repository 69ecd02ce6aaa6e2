// Every example, in both languages, keeps what the house promises: no inline style or script, ids that fit together.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { deskExamples } from "./data/desk/examples.tsx";
import { shownExamples } from "./data/examples.tsx";
import { formExamples } from "./form/examples.tsx";
import { pageExamples } from "./page/examples.tsx";
import { WordsProvider } from "./page/words.tsx";

const examples = { ...formExamples, ...pageExamples, ...shownExamples, ...deskExamples };
const cases = languages.flatMap((language) =>
  Object.entries(examples).map(([name, example]) => ({ language, name, example })),
);

const surroundings = { path: "/", sample: true, largeText: false };

function shown({ language, example }: (typeof cases)[number]): string {
  const content = example((chinese, english) => (language === "en" ? english : chinese));
  return renderToStaticMarkup(
    createElement(WordsProvider, { language, translate: translatorFor(language), surroundings }, content),
  );
}

/** Every value of an attribute, lists of ids taken apart. */
function values(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].flatMap((m) =>
    (m[1] ?? "").split(" "),
  );
}

describe.each(cases)("the example $name in $language", (example) => {
  const html = shown(example);
  const ids = values(html, "id");

  it("carries no inline style and no inline script, which the content security policy forbids", () => {
    expect(html).not.toMatch(/ style=|<script|<style| on[a-z]+="/);
  });

  it("uses every id once", () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(["aria-describedby", "aria-labelledby", "for", "form"])(
    "points %s at something on the page",
    (name) => {
      expect(ids).toEqual(expect.arrayContaining(values(html, name)));
    },
  );

  it("has one vermilion act at most", () => {
    expect(html.match(/btn-act/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
