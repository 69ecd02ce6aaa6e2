// Every example, in both languages, keeps what the house promises: no inline style or script, ids that fit together.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "#app/base/language.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { galleryRooms } from "./gallery/rooms.ts";
import { WordsProvider } from "./page/words.tsx";

const cases = languages.flatMap((language) =>
  galleryRooms.flatMap(({ id: room, examples }) =>
    Object.entries(examples).map(([name, example]) => ({ language, room, name, example })),
  ),
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

describe.each(cases)("the example $name of $room in $language", (example) => {
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
