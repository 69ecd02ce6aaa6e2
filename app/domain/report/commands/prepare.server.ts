// Seals and places what a draft holds, before any transaction: keys, hashes, routing, clock, rank.
import { hash } from "@node-rs/argon2";
import { newId } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { seal, sealJson } from "#app/base/seal.ts";
import { dueAt } from "#app/domain/clock/rules.ts";
import { completeAnswers, type DraftContent } from "#app/domain/draft/rules.ts";
import { lookupHash, searchHash } from "#app/domain/keys/queries.server.ts";
import { type Slot, takeSlot } from "#app/domain/keys/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { sealContext } from "#app/domain/report/rules/sealed.ts";
import { priority } from "#app/domain/triage/rules/priority.ts";
import { route } from "#app/domain/triage/rules/routing.ts";
import type { evidence, report, reportSubject } from "#db/schema/index.ts";
