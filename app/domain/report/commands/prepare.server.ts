// Seals and places what a draft holds, before any transaction: keys, hashes, routing, clock, rank.
import { hash } from "@node-rs/argon2";
import { newId } from "#app/base/id.ts";
import { follow } from "#app/base/lifecycle.ts";
import { Refusal } from "#app/base/refusal.ts";
import { sealJson } from "#app/base/seal.ts";
import { dueAt } from "#app/domain/clock/rules/clock.ts";
import { type CompleteAnswers, completeAnswers } from "#app/domain/draft/rules/answers.ts";
import type { DraftContent } from "#app/domain/draft/rules/content.ts";
import { lookupHash, searchHash } from "#app/domain/keys/queries.server.ts";
import { type Slot, takeSlot } from "#app/domain/keys/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { priority } from "#app/domain/triage/rules/priority.ts";
import { route } from "#app/domain/triage/rules/routing.ts";
import type { evidence, report, reportSubject } from "#db/schema/index.ts";

export type PreparedReport = {
  readonly report: typeof report.$inferInsert;
  readonly subjects: readonly (typeof reportSubject.$inferInsert)[];
  readonly files: readonly (typeof evidence.$inferInsert)[];
  readonly key: { readonly slot: string; readonly key: Buffer };
};

/** What comes in by the web is taken up at once: nobody has to register it first. */
const takenUp = follow(reportLifecycle, reportLifecycle.start, "take-up") ?? reportLifecycle.start;

/** OWASP's argon2id profile of 19 MiB and two passes. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Refuses `draft.incomplete`, naming the step, where an answer is missing or wrong. */
export async function prepareReport(
  content: DraftContent,
  reference: string,
  now: Date,
): Promise<PreparedReport> {
  const policy = policyAt(now);
  const read = completeAnswers(content, policy);
  if (!read.ok) throw new Refusal("draft.incomplete", { step: read.step });
  const { answers } = read;
  const id = newId(now);
  const slot = await takeSlot("report", now);
  const code = lookupHash("receipt", answers.code);
  return {
    key: { slot: slot.id, key: slot.key },
    report: {
      id,
      reference,
      codeKeyId: code.keyId,
      codeHash: code.hash,
      keySlot: slot.id,
      state: takenUp,
      language: content.language,
      source: "web",
      statement: sealJson(
        slot.key,
        { statement: answers.statement, whenSeen: answers.whenSeen },
        sealContext.statement(id),
      ),
      ...placed(policy, content, answers, now),
      ...(await reporterColumns(id, answers, now)),
    },
    subjects: [subjectRow(id, slot, answers, now)],
    files: content.files.map((file, position) => fileRow(id, slot, file, position, now)),
  };
}

/** Where the report goes, by when it has an answer, and how urgent it is. */
function placed(policy: Policy, content: DraftContent, answers: CompleteAnswers, now: Date) {
  const routed = route(policy.routing, {
    category: answers.category,
    platform: answers.subject.platform,
    region: null,
    source: "web",
    language: content.language,
  });
  const acceptBy = dueAt(policy.calendar, policy.clocks.accept, now).due;
  const { dangerNow, minors, category } = answers;
  const ranked = priority(
    policy,
    { category, dangerNow, minors, reporters: 1, filedAt: now, due: acceptBy },
    now,
  );
  return {
    category,
    platform: answers.subject.platform,
    officeId: routed.office,
    queue: routed.queue,
    ruleId: routed.ruleId,
    filedAt: now,
    acceptBy,
    rank: ranked.rank,
    dangerNow,
    minors,
    consentVersion: policy.texts.consent.version,
  };
}

/** Identity and contact, each under a key of its own, and what the reporter wishes for. */
async function reporterColumns(reportId: string, answers: CompleteAnswers, now: Date) {
  const { name, contact, claimPassword } = answers;
  const identity = name ? await takeSlot("identity", now) : null;
  const reach = contact ? await takeSlot("contact", now) : null;
  return {
    mode: answers.mode,
    wishesFeedback: answers.wishesFeedback,
    wishesReward: answers.wishesReward,
    claimHash: claimPassword ? await hash(claimPassword, argon2) : null,
    identitySlot: identity?.id ?? null,
    identity: identity ? sealJson(identity.key, { name }, sealContext.identity(reportId)) : null,
    contactSlot: reach?.id ?? null,
    contact: reach ? sealJson(reach.key, { contact }, sealContext.contact(reportId)) : null,
  };
}

function subjectRow(reportId: string, slot: Slot, { subject }: CompleteAnswers, now: Date) {
  const id = newId(now);
  const { canonical, display, platform, note } = subject;
  return {
    id,
    reportId,
    position: 0,
    kind: subject.kind,
    sealed: sealJson(slot.key, { canonical, display, platform, note }, sealContext.subject(id)),
    sameness: searchHash(`address:${canonical}`),
  };
}

function fileRow(
  reportId: string,
  slot: Slot,
  file: DraftContent["files"][number],
  position: number,
  now: Date,
): typeof evidence.$inferInsert {
  const id = newId(now);
  const { name, caption, sha256, fileKey } = file;
  return {
    id,
    reportId,
    position,
    storageKey: file.storageKey,
    mediaType: file.mediaType,
    size: file.size,
    sealed: sealJson(slot.key, { name, caption, sha256, fileKey }, sealContext.file(id)),
    sameness: searchHash(`file:${sha256}`),
    receivedAt: now,
    verifiedAt: now,
  };
}
