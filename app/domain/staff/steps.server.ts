// The four eyes: asks for a second person inside the transaction of an act, and answers for that person.
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson, unsealJson } from "#app/base/seal.ts";
import { isReadable } from "#app/base/text.ts";
import { record } from "#app/domain/audit/commands.server.ts";
import { type FourEyesAct, fourEyesHours } from "#app/domain/staff/rules/four-eyes.ts";
import type { Act } from "#app/domain/staff/rules/permissions.ts";
import { actorOf, type Permitted } from "#app/domain/staff/rules/proof.ts";
import type { Tx } from "#db/client.server.ts";
import { fourEyes } from "#db/schema/index.ts";
import { and, eq, gt, inArray, lte, ne } from "#db/sql.ts";

export type SecondPersonAsked<Needs> = {
  readonly act: FourEyesAct;
  readonly object: { readonly kind: string; readonly id: string; readonly officeId: string };
  readonly reason: string;
  /** What the act needs besides; JSON. */
  readonly needs: Needs;
  /** Key of what it is about: reason and needs lie sealed under it. */
  readonly key: { readonly slot: string; readonly key: Buffer };
};

type Sealed<Needs> = { readonly reason: string; readonly needs: Needs };

/** A request as a page names it: `id` is what was sent, `objectId` what the page is about. */
type Named = { readonly id: string; readonly objectId: string };

/** One about something else is none here: its words lie under another key, and its page is another one. */
function namedOn({ id, objectId }: Named) {
  // PostgreSQL takes no NUL, whatever it is compared with.
  if (!isReadable(id)) throw new Refusal("four-eyes.gone");
  return and(eq(fourEyes.id, id), eq(fourEyes.objectId, objectId), eq(fourEyes.state, "waiting"));
}

export function fourEyesContext(id: string): string {
  return `four-eyes:${id}`;
}

/**
 * Leaves the act for a second person; nothing else happens yet. One request stands open for an act on an object: a second
 * one is refused `four-eyes.waiting-already`.
 */
export async function askSecondPerson<Needs>(
  tx: Tx,
  by: Permitted<Act>,
  asked: SecondPersonAsked<Needs>,
  now: Date,
): Promise<string> {
  const { act, object, key } = asked;
  const open = await tx
    .select({ id: fourEyes.id })
    .from(fourEyes)
    .where(
      and(
        eq(fourEyes.objectId, object.id),
        eq(fourEyes.act, act),
        eq(fourEyes.state, "waiting"),
        gt(fourEyes.expiresAt, now),
      ),
    );
  if (open.length > 0) throw new Refusal("four-eyes.waiting-already");
  const id = newId(now);
  const sealed: Sealed<Needs> = { reason: asked.reason, needs: asked.needs };
  await tx.insert(fourEyes).values({
    id,
    act,
    objectKind: object.kind,
    objectId: object.id,
    officeId: object.officeId,
    state: "waiting",
    keySlot: key.slot,
    sealed: sealJson(key.key, sealed, fourEyesContext(id)),
    askedBy: by.member.id,
    askedAt: now,
    expiresAt: new Date(now.getTime() + fourEyesHours * 3_600_000),
  });
  await note(tx, "four-eyes.asked", by, { id, act, object, reason: asked.reason, key }, now);
  return id;
}

/**
 * Takes the request as the second person and answers what it needs. Guarded: of two who confirm one does. Refuses
 * `four-eyes.same-person`, and `four-eyes.gone` where it was answered, cancelled or ran out, or lies elsewhere.
 */
export async function confirmAsSecond<Needs>(
  tx: Tx,
  by: Permitted<Act>,
  wanted: Named & { readonly act: FourEyesAct; readonly key: SecondPersonAsked<Needs>["key"] },
  now: Date,
): Promise<Sealed<Needs> & { readonly askedBy: string }> {
  const ours = and(
    namedOn(wanted),
    eq(fourEyes.act, wanted.act),
    gt(fourEyes.expiresAt, now),
    inArray(fourEyes.officeId, [...by.offices]),
  );
  const [row] = await tx
    .update(fourEyes)
    .set({ state: "confirmed", answeredBy: by.member.id, answeredAt: now })
    .where(and(ours, ne(fourEyes.askedBy, by.member.id)))
    .returning();
  if (!row) {
    const [own] = await tx.select({ id: fourEyes.id }).from(fourEyes).where(ours);
    throw new Refusal(own ? "four-eyes.same-person" : "four-eyes.gone");
  }
  const { reason, needs } = unsealJson<Sealed<Needs>>(wanted.key.key, row.sealed, fourEyesContext(row.id));
  const { id, act, objectKind: kind, objectId, officeId } = row;
  const about = { id, act, object: { kind, id: objectId, officeId }, reason, key: wanted.key };
  await note(tx, "four-eyes.confirmed", by, about, now);
  return { reason, needs, askedBy: row.askedBy };
}

/** Takes back one's own request; refuses `four-eyes.gone`. */
export async function cancelRequest(
  tx: Tx,
  by: Permitted<Act>,
  wanted: Named & { readonly key: SecondPersonAsked<unknown>["key"] },
  now: Date,
): Promise<void> {
  const [row] = await tx
    .update(fourEyes)
    .set({ state: "cancelled", answeredBy: by.member.id, answeredAt: now })
    .where(and(namedOn(wanted), eq(fourEyes.askedBy, by.member.id)))
    .returning();
  if (!row) throw new Refusal("four-eyes.gone");
  const { id, act, objectKind: kind, objectId, officeId } = row;
  const about = { id, act, object: { kind, id: objectId, officeId }, reason: "", key: wanted.key };
  await note(tx, "four-eyes.cancelled", by, about, now);
}

/** Closes what nobody confirmed in time; answers the requests that ran out. */
export async function expireRequests(tx: Tx, now: Date): Promise<number> {
  const gone = await tx
    .update(fourEyes)
    .set({ state: "expired", answeredAt: now })
    .where(and(eq(fourEyes.state, "waiting"), lte(fourEyes.expiresAt, now)))
    .returning({ id: fourEyes.id, act: fourEyes.act });
  for (const { id, act } of gone) {
    await record(tx, {
      type: "four-eyes.expired",
      actor: { role: "system", pseudonym: "sweep" },
      object: { kind: "four-eyes", id },
      at: now,
      payload: { act },
      key: null,
    });
  }
  return gone.length;
}

type About = Pick<SecondPersonAsked<unknown>, "act" | "object" | "reason" | "key"> & { readonly id: string };

async function note(
  tx: Tx,
  type: "four-eyes.asked" | "four-eyes.confirmed" | "four-eyes.cancelled",
  by: Permitted<Act>,
  { id, act, object, reason, key }: About,
  now: Date,
): Promise<void> {
  await record(tx, {
    type,
    actor: actorOf(by),
    object: { kind: object.kind, id: object.id },
    at: now,
    payload: { request: id, act, reason },
    key,
  });
}
