// Takes a refusal back before its reporter could read it: only the trail remembers.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { requireReport } from "#app/domain/report/queries/access.server.ts";
import { unannounce } from "#app/domain/report/steps/news.server.ts";
import { forgetHeldStep, moveReport } from "#app/domain/report/steps.server.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { write } from "#db/client.server.ts";

/** Refuses `report.not-found`, `report.state-moved`, and `cooling.over` once the reporter may have read it. */
export async function undoRefusal(
  by: Permitted<"report.refuse">,
  reference: string,
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    const undone = { event: "undo", now, by: by.member.id, untold: true, set: { ground: null } } as const;
    await moveReport(tx, found.id, undone);
    const held = await forgetHeldStep(tx, found.id, "refuse", now);
    if (!held) throw new Refusal("cooling.over");
    await unannounce(tx, found.id, held);
    await record(tx, {
      type: "report.refusal-undone",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { ground: found.ground },
      key: { slot: found.keySlot, key },
    });
  });
}
