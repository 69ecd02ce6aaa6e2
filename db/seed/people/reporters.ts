// The people who report in the sample: invented, reachable at reserved domains only, through the commands of the pages.
import { readFile } from "node:fs/promises";
import { newToken } from "#app/base/id.ts";
import { openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { draftAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import type { DraftAccess, ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { receiveFile, saveCaptions } from "#app/domain/draft/commands/files.server.ts";
import { drawReceiptCode, saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import type { FilingStep, Typed } from "#app/domain/draft/rules/content.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import type { ReportMode } from "#app/domain/report/rules/lifecycle.ts";
import type { Chance } from "../random.ts";
import type { Matter } from "./texts.ts";

export type Filed = {
  readonly matter: Matter;
  readonly mode: ReportMode;
  readonly reference: string;
  readonly code: string;
  readonly wishesReward: boolean;
  /** The reporter again at a later moment, let in by the code. */
  back(now: Date): Promise<ReporterAccess>;
};

/** Chosen at filing by every anonymous reporter of the sample who wishes a reward. */
export const sampleClaimPassword = "sample-claim-2026";

const names = ["甲一", "乙二", "丙三", "丁四", "戊五"];

export async function report(
  matter: Matter,
  wanted: { readonly wishesReward?: boolean; readonly urgent?: boolean; readonly named?: boolean },
  chance: Chance,
  now: Date,
): Promise<Filed> {
  const draft = draftAccess(newToken());
  if (!draft) throw new Error("a fresh token must open a draft");
  const named: readonly ReportMode[] = ["confidential", "real-name"];
  const mode = chance.pick<ReportMode>(wanted.named ? named : ["anonymous", "anonymous", ...named]);
  const wishesReward = wanted.wishesReward ?? chance.happens(35);
  const answers = typedBy(matter, { mode, wishesReward, urgent: wanted.urgent ?? false }, chance);
  const steps: readonly FilingStep[] = ["category", "subject", "statement", "about-you"];
  for (const step of steps) await saveStep(draft, step, answers[step] ?? {}, matter.language, now);
  if (chance.happens(45)) await addPicture(draft, chance, now);
  await drawReceiptCode(draft, now);
  const code = (await openDraft(draft, now))?.content.code;
  if (!code) throw new Error("a complete draft must have its receipt code");
  const reference = await fileReport(draft, now);
  return { matter, mode, reference, code, wishesReward, back: (later) => letIn(code, later) };
}

type You = { readonly mode: ReportMode; readonly wishesReward: boolean; readonly urgent: boolean };

function typedBy(matter: Matter, { mode, wishesReward, urgent }: You, chance: Chance): Typed {
  return {
    category: { category: matter.category },
    subject: { address: matter.address, note: "" },
    statement: {
      statement: matter.statement,
      whenSeen: matter.whenSeen,
      ...(urgent ? { dangerNow: "yes" } : {}),
      ...(matter.category === "harm-to-minors" ? { minors: "yes" } : {}),
    },
    "about-you": {
      mode,
      ...(mode === "real-name" ? { name: chance.pick(names) } : {}),
      ...(mode === "anonymous" ? {} : { contact: `reader-${chance.between(1, 999)}@mail.example` }),
      ...(mode !== "anonymous" && chance.happens(60) ? { wishesFeedback: "yes" } : {}),
      ...(wishesReward ? { wishesReward: "yes" } : {}),
      ...(wishesReward && mode === "anonymous" ? { claimPassword: sampleClaimPassword } : {}),
    },
  };
}

/** A picture with an end of its own, or all of them would be one file. */
async function addPicture(draft: DraftAccess, chance: Chance, now: Date): Promise<void> {
  const picture = await readFile(new URL("./page.png", import.meta.url));
  async function* bytes() {
    yield picture;
    yield Buffer.from(`sample ${chance.next()}`);
  }
  const file = await receiveFile(draft, { name: `截图-${chance.between(1, 99)}.png`, bytes: bytes() }, now);
  if (chance.happens(50)) await saveCaptions(draft, { [file.id]: "页面截图，付款方式在右下角" }, now);
}

async function letIn(code: string, now: Date): Promise<ReporterAccess> {
  const access = await reporterAccess(await openByReceiptCode(code, now), now);
  if (!access) throw new Error("a right code must let its reporter in");
  return access;
}
