// Every page in every state is valid HTML, in both languages.
import { type Language, languages } from "#app/base/language.ts";
import { Client } from "../support/people/client.ts";
import { htmlProblems } from "./checks/html.ts";
import { emptyPlaces, type Row, rows } from "./rows.ts";
import { expect, test } from "./test.ts";
import type { World } from "./world.ts";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

/** The same visitor, who reads in that language. */
function reading({ origin, cookies }: Client, language: Language): Client {
  const reader = new Client(origin, language);
  for (const [name, value] of cookies) reader.cookies.set(name, value);
  return reader;
}

async function answerTo(row: Row, world: World, language: Language) {
  const reader = reading(world.browsers[row.who], language);
  const path = row.path(world);
  if (!row.sends) return reader.get(path);
  const answer = await reader.post(path, row.sends(world));
  return answer.status === 307 ? reader.post(answer.location ?? "", row.sends(world)) : answer;
}

for (const language of languages) {
  test(`every page with something on it, ${language}`, async ({ world }) => {
    for (const row of rows) {
      const { status, text } = await answerTo(row, world, language);
      expect.soft(status, `/${row.route}, ${row.state}, answers`).toBe(row.status);
      expect.soft(await htmlProblems(text), `/${row.route}, ${row.state}`).toEqual([]);
    }
  });

  test(`every empty page of the desk, ${language}`, async ({ emptyPortal }) => {
    const member = reading(emptyPortal.member, language);
    for (const path of emptyPlaces) {
      expect.soft(await htmlProblems((await member.get(path)).text), path).toEqual([]);
    }
  });
}
