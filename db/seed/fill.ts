// Lets every story of the plan happen, one after the other, and tells the codes of one of each.
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";
import { reckonFigures } from "#app/domain/statistics/commands.server.ts";
import { reportCount } from "./office.ts";
import { plan } from "./plan.ts";
import type { Setting, Told } from "./work/stories.ts";

const day = 86_400_000;

/**
 * @param once one report of each story only
 * @param tell called with how many reports there are, and how many there will be
 * @returns a line for each story: reference, receipt code, what it shows. Throws where there are reports already.
 */
export async function fillSample(
  setting: Setting,
  once: boolean,
  tell: (done: number, all: number) => void,
): Promise<readonly string[]> {
  if ((await reportCount()) > 0) throw new Error("there are reports already: a sample fills an empty portal");
  const stories = plan.map((one) => (once ? { ...one, times: 1 } : one));
  const all = stories.reduce((sum, one) => sum + one.times, 0);
  const shown: string[] = [];
  let done = 0;
  for (const { shows, story, times, from, to } of stories) {
    let told: Told | null = null;
    for (let count = 0; count < times; count += 1) {
      const age = from + setting.chance.next() * (to - from);
      told = await story(setting, new Date(setting.now.getTime() - age * day - 3_600_000));
      done += 1;
      tell(done, all);
    }
    if (told) shown.push(...lines(shows, told));
  }
  await reckonFigures(setting.now);
  return shown;
}

function lines(shows: string, { filed, noticeCode }: Told): string[] {
  const code = `${filed.reference}  ${codeGroups(filed.code).join(" ")}  ${shows}`;
  return noticeCode ? [code, `${" ".repeat(13)}${codeGroups(noticeCode).join(" ")}  its notice`] : [code];
}
