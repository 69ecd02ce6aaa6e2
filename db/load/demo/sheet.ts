// What a slice of stories will write: rows by table, key slots, events of the trail.
import { randomBytes } from "node:crypto";
import type { InferInsertModel, Table } from "drizzle-orm";
import { newId } from "#app/base/id.ts";
import { keyedHash, newKey, seal, wrapKey } from "#app/base/seal.ts";
import { auditContext, saltLength } from "#app/domain/audit/queries.server.ts";
import { type AuditEventType, canonicalJson, type Fact } from "#app/domain/audit/rules.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import type { ClockedKind } from "#app/domain/clock/rules/running.ts";
import type { SlotKind } from "#app/domain/keys/rules.ts";
import { keyring } from "#app/drivers/keyring/index.ts";
import type { NewKeySlot } from "#db/keys.server.ts";
import { auditEvent, clock } from "#db/schema/index.ts";
import type { TableRows } from "../bulk.ts";

export type Slot = { readonly id: string; readonly key: Buffer };

export type Happened = {
  readonly type: AuditEventType;
  readonly at: Date;
  readonly actor: { readonly role: string; readonly pseudonym: string };
  readonly object: { readonly kind: string; readonly id: string };
  readonly payload: { readonly [name: string]: Fact | undefined };
  readonly slot: Slot;
};

export type Ticking = {
  readonly name: ClockName;
  readonly kind: ClockedKind;
  readonly objectId: string;
  readonly officeId: string;
  readonly startedAt: Date;
  readonly due: Date;
  /** Null while it runs. */
  readonly endedAt: Date | null;
  /** Since when its reporter is asked something; null where nobody waits for an answer. */
  readonly pausedAt: Date | null;
};

export class Sheet {
  readonly slots: NewKeySlot[] = [];
  readonly #rows = new Map<Table, object[]>();

  add<T extends Table>(table: T, row: InferInsertModel<T>): void {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    rows.push(row);
  }

  /** In the order in which the tables were first added to: whoever adds puts parents before children. */
  tables(): readonly TableRows[] {
    return [...this.#rows].map(([table, rows]) => ({ table, rows }));
  }

  slot(kind: SlotKind, madeAt: Date): Slot {
    const root = keyring().current;
    const slot = { id: newId(madeAt), key: newKey() };
    const wrapped = wrapKey(root.key, slot.key, slot.id);
    this.slots.push({ id: slot.id, kind, rootId: root.id, wrapped, madeAt });
    return slot;
  }

  /** As `clock/steps.insertClock` writes it, with what happened to it since. */
  clock({ pausedAt, ...ticking }: Ticking): void {
    const pauses = pausedAt
      ? [{ from: pausedAt.toISOString(), to: null, reason: "waiting-for-reporter" as const }]
      : [];
    const unmoved = { extendedDays: 0, extendedBy: null, extensionReason: null, provisional: false };
    this.add(clock, { id: newId(ticking.startedAt), ...ticking, ...unmoved, pauses, pausedAt });
  }

  /** As `audit/commands.record` writes it. */
  event({ type, at, actor, object, payload, slot }: Happened): void {
    const id = newId(at);
    const text = Buffer.from(canonicalJson(payload), "utf8");
    const salt = randomBytes(saltLength);
    this.add(auditEvent, {
      id,
      type,
      actorRole: actor.role,
      actorPseudonym: actor.pseudonym,
      objectKind: object.kind,
      objectId: object.id,
      at,
      commitment: keyedHash(salt, text),
      keySlot: slot.id,
      sealed: seal(slot.key, Buffer.concat([salt, text]), auditContext(id)),
    });
  }
}
