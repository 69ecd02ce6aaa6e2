// A report at every stage of its way, made past the pages: for tests that only need it to be there.
import type { PlainMember } from "./people/plain-member.ts";
import { PlainReporter } from "./people/plain-reporter.ts";
import type { Portal } from "./portal.ts";

export const reasons = { reasonsZh: "权利人确认没有授权。", reasonsEn: "There is no licence." } as const;

export type Work = {
  readonly reporter: PlainReporter;
  readonly code: string;
  readonly report: string;
};

type Answers = Parameters<PlainReporter["fillsIn"]>[0];

/** A report in the queue, with some steps answered otherwise; its reporter has confirmed the receipt and is looking at its status. */
export async function queuedReport(server: Portal, changes: Answers = {}): Promise<Work> {
  const reporter = await (await new PlainReporter(server.origin).fillsIn(changes)).sendsIn();
  const code = await reporter.code();
  const report = await reporter.reference();
  await reporter.confirms();
  return { reporter, code, report };
}

/** Answers the path of the case. */
export async function acceptedReport(triage: PlainMember, report: string): Promise<string> {
  return triage.does(`/desk/reports/${report}`, { intent: "accept" });
}

/** Answers the path of the award. */
export async function decidedCase(investigator: PlainMember, casePath: string): Promise<string> {
  await investigator.does(casePath, { intent: "verify" });
  const basis = "《著作权法》第五十三条";
  await investigator.does(casePath, {
    ...{ intent: "measure", type: "order-removal", subject: "", basis, on: "2026-11-24", deadline: "" },
  });
  await investigator.does(casePath, { intent: "decide", outcome: "substantiated", basis, ...reasons });
  const { text } = await investigator.get(casePath);
  return /\/desk\/awards\/[\d-]+/.exec(text)?.[0] ?? "";
}
