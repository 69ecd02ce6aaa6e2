// The whole road for a reporter who reads English, while the office works in Chinese.
import { walkTheRoad } from "./support/road.ts";
import { test } from "./support/test.ts";

test("she reads everything that the office tells her in English", async ({
  visitor,
  server,
  nextQuarter,
}) => {
  test.setTimeout(120_000);
  nextQuarter();
  await walkTheRoad({ visitor, server, language: "en" });
});
