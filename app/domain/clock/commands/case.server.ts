// What staff do to the clocks of a case and to the clock of a report: pause, resume, start over, extend.
import { Refusal } from "#app/base/refusal.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import type { AuditEventType, Fact } from "#app/domain/audit/rules.ts";
import { requireCase } from "#app/domain/casework/queries/access.server.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import type { CasePause } from "#app/domain/clock/rules/forms.ts";
import { extendRun, pauseClocks, restartClocks, resumeClocks } from "#app/domain/clock/steps.server.ts";
import { keyOf } from "#app/domain/keys/queries.server.ts";
import { requireReport } from "#app/domain/report/queries/access.server.ts";
import type { Act } from "#app/domain/staff/rules/permissions.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import { type Tx, write } from "#db/client.server.ts";

/** Pauses the clocks of the case that may pause for that reason. Refuses `case.not-found`, `clock.not-running`. */
export async function pauseCase(
  by: Permitted<"clock.pause">,
  reference: string,
  { reason, words }: { readonly reason: CasePause; readonly words: string },
  now: Date,
): Promise<void> {
  const event = { type: "clock.paused", payload: { reason, words } } as const;
  await onCase(by, reference, event, (tx, id) => pauseClocks(tx, [id], reason, now), now);
}

/** Lets what `pauseCase` paused run on. */
export async function resumeCase(
  by: Permitted<"clock.pause">,
  reference: string,
  reason: CasePause,
  now: Date,
): Promise<void> {
  const event = { type: "clock.resumed", payload: { reason } } as const;
  await onCase(by, reference, event, (tx, id) => resumeClocks(tx, [id], reason, now), now);
}

/** New facts joined the case: the clocks that start over for that do so (domain: clocks). */
export async function restartCase(
  by: Permitted<"clock.extend">,
  reference: string,
  words: string,
  now: Date,
): Promise<void> {
  const event = { type: "clock.restarted", payload: { words } } as const;
  await onCase(by, reference, event, (tx, id) => restartClocks(tx, [id], now), now);
}

/** Extends one clock of the case, once; the reporters read the reason. Refuses also `clock.not-extensible`. */
export async function extendCase(
  by: Permitted<"clock.extend">,
  reference: string,
  { name, reason }: { readonly name: "verify" | "decide"; readonly reason: string },
  now: Date,
): Promise<void> {
  const event = { type: "clock.extended", payload: { reason } } as const;
  const extend = async (tx: Tx, objectId: string, key: Buffer) => {
    await extendRun(tx, { objectId, name, by: by.member.id, reason, key }, now);
    return [name];
  };
  await onCase(by, reference, event, extend, now);
}

/** Extends the clock to accept or refuse a report, once; its reporter reads the reason. */
export async function extendReport(
  by: Permitted<"clock.extend">,
  reference: string,
  reason: string,
  now: Date,
): Promise<void> {
  const found = await requireReport(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    const wanted = { objectId: found.id, name: "accept", by: by.member.id, reason, key } as const;
    const { due } = await extendRun(tx, wanted, now);
    await record(tx, {
      type: "clock.extended",
      actor: actorOf(by),
      object: { kind: "report", id: found.id },
      at: now,
      payload: { clocks: ["accept"], reason, due: due.toISOString() },
      key: { slot: found.keySlot, key },
    });
  });
}

type Event = { readonly type: AuditEventType; readonly payload: Readonly<Record<string, Fact>> };

async function onCase(
  by: Permitted<Act>,
  reference: string,
  { type, payload }: Event,
  act: (tx: Tx, caseId: string, key: Buffer) => Promise<readonly ClockName[]>,
  now: Date,
): Promise<void> {
  const found = await requireCase(by, reference);
  const key = await keyOf(found.keySlot);
  await write(async (tx) => {
    const clocks = await act(tx, found.id, key);
    if (clocks.length === 0) throw new Refusal("clock.not-running");
    await record(tx, {
      type,
      actor: actorOf(by),
      object: { kind: "case", id: found.id },
      at: now,
      payload: { ...payload, clocks: [...clocks] },
      key: { slot: found.keySlot, key },
    });
  });
}
