// For each rule of the layer table: imports that break it, and beside them imports that look alike and are allowed.
import type { Plants } from "./planted-tree.ts";

/** Rule → the files that break it. Each import of each file must be refused under that rule. */
export const offenders: Readonly<Record<string, Plants>> = {
  "base-imports-nothing-of-ours": { "app/base/greedy.ts": ["#app/channel/index.ts", "#db/sql.ts"] },
  "channel-is-data": {
    "app/channel/curious.ts": ["#app/domain/report/queries.server.ts", "#db/client.server.ts"],
  },
  "policy-overlays-the-channel": {
    "app/domain/policy/queries.server.ts": ["#app/web/session.server.ts", "#app/routes/public/home.tsx"],
  },
  "messages-are-words": {
    "app/messages/clever.ts": ["#app/domain/report/queries.server.ts", "#app/web/locale.server.ts"],
  },
  "messages-are-words-at-run-time": { "app/messages/running.ts": ["#app/domain/report/rules.ts"] },
  "rules-know-rules": {
    "app/domain/report/rules.ts": [
      "#db/schema/report.ts",
      "#app/channel/index.ts",
      "#app/domain/policy/queries.server.ts",
    ],
    "app/domain/reward/rules/engine.ts": ["#app/domain/report/queries.server.ts"],
  },
  "schema-knows-columns": {
    "db/schema/wide.ts": ["#app/domain/report/queries.server.ts", "#db/client.server.ts"],
  },
  "columns-know-base": { "db/columns/wide.ts": ["#db/schema/report.ts"] },
  "doors-know-no-business": {
    "db/client.server.ts": ["#app/domain/report/rules.ts"],
    "db/migrate.ts": ["#app/web/respond.server.ts"],
  },
  "drivers-know-base": {
    "app/drivers/storage/nosy.ts": ["#app/domain/evidence/rules.ts", "#db/client.server.ts"],
  },
  "domain-knows-no-doors": {
    "app/domain/report/queries.server.ts": [
      "#app/web/respond.server.ts",
      "#app/jobs/worker.ts",
      "#app/channel/index.ts",
    ],
    "app/domain/report/commands/file.server.ts": ["#app/routes/public/home.tsx", "#db/seed.ts"],
    "app/domain/report/steps.server.ts": ["#app/ui/form/field.tsx"],
  },
  "ui-knows-no-business": {
    "app/ui/page/nosy.tsx": ["#app/web/session.server.ts", "type #db/schema/report.ts"],
  },
  "ui-knows-no-business-at-run-time": { "app/ui/form/knowing.tsx": ["#app/domain/report/rules.ts"] },
  "jobs-call-the-domain": {
    "app/jobs/send-mail.ts": [
      "#app/web/respond.server.ts",
      "#db/client.server.ts",
      "#app/routes/public/home.tsx",
    ],
  },
  "web-knows-who-asks": {
    "app/web/wide.server.ts": [
      "#app/ui/form/field.tsx",
      "#db/client.server.ts",
      "#app/domain/report/queries.server.ts",
    ],
  },
  "routes-are-thin": {
    "app/routes/report/thick.tsx": [
      "#db/client.server.ts",
      "#app/drivers/storage/index.ts",
      "#app/jobs/worker.ts",
    ],
  },
  "routes-not-from-routes": { "app/routes/report/lazy.tsx": ["#app/routes/public/home.tsx"] },
  "commands-stay-in-their-room": {
    "app/domain/casework/commands.server.ts": ["#app/domain/report/commands.server.ts"],
    "app/domain/reward/steps.server.ts": ["#app/domain/report/commands/accept.server.ts"],
  },
  "rules-know-no-package-but-zod": { "app/domain/staff/rules.ts": ["react"] },
  "rules-know-no-node": { "app/domain/evidence/rules.ts": ["node:fs"] },
  "domain-knows-no-react": {
    "app/domain/report/queries/list.server.ts": ["react"],
    "app/base/pretty.ts": ["react"],
  },
  "key-store-only-for-keys": {
    "app/domain/notice/queries.server.ts": ["#db/keys.server.ts"],
    "app/web/peek.server.ts": ["#db/keys/sqlite.server.ts"],
  },
  "steps-record-nothing": { "app/domain/triage/steps.server.ts": ["#app/domain/audit/commands.server.ts"] },
  "steps-open-no-transaction": { "app/domain/evidence/steps.server.ts": ["#db/client.server.ts"] },
  "database-packages-stay-in-db": { "app/domain/staff/queries.server.ts": ["drizzle-orm", "pg"] },
  "assemblers-are-not-imported": {
    "app/web/short-cut.server.ts": ["#app/boot.server.ts", "#app/root.tsx", "#app/server.ts"],
  },
  "boot-only-into-entry": { "app/entry.server.tsx": ["#app/server.ts", "#app/root.tsx"] },
  "seed-and-load-not-imported": { "app/boot.server.ts": ["#db/load.ts"] },
  "tests-not-imported": {
    "app/web/tested.server.ts": ["#tests/support/people.ts"],
    "db/dump.ts": ["#app/base/id.test.ts"],
  },
  "no-cycles": { "app/base/egg.ts": ["#app/base/hen.ts"] },
  "no-orphans": { "app/base/alone.ts": [] },
  "no-missing-modules": { "app/base/lost.ts": ["./nowhere.ts"] },
  "no-development-packages-at-run-time": { "app/web/heavy.server.ts": ["vite"] },
  "browser-reaches-no-node": { "app/ui/data/secret.tsx": ["#app/base/secret.ts"] },
  "browser-reaches-no-server-file": { "app/ui/page/leak.tsx": ["#app/messages/catalogue.server.ts"] },
};

/** What the offenders need to be caught, itself refused under no rule. */
export const accomplices: Plants = {
  "app/base/hen.ts": ["#app/base/egg.ts"],
  "app/base/secret.ts": ["node:crypto"],
};

/** What the same rooms may do: none of these may be refused under any rule. */
export const allowed: Plants = {
  "app/base/tool.ts": ["node:crypto"],
  "app/channel/12390/rewards.ts": ["#app/base/language.ts", "#app/domain/reward/rules/schemes.ts"],
  "app/domain/policy/commands.server.ts": [
    "#app/channel/index.ts",
    "#db/client.server.ts",
    "#app/domain/audit/commands.server.ts",
  ],
  "app/messages/words.ts": ["type #app/domain/outbox/rules.ts", "#app/base/language.ts"],
  "app/domain/subject/rules.ts": ["zod", "#app/base/issue.ts", "#app/domain/outbox/rules.ts"],
  "db/schema/subject.ts": ["#db/columns/index.ts", "#app/domain/outbox/rules.ts"],
  "db/sqlite.server.ts": ["#app/base/tool.ts", "#db/schema/subject.ts", "drizzle-orm"],
  "db/load.ts": ["#app/domain/notice/steps.server.ts"],
  "app/drivers/mail/file.ts": ["#app/base/tool.ts", "#app/drivers/mail/index.ts"],
  "app/domain/casework/commands/decide.server.ts": [
    "#db/client.server.ts",
    "#db/sql.ts",
    "#app/domain/subject/queries.server.ts",
    "#app/domain/notice/steps.server.ts",
    "#app/domain/outbox/commands.server.ts",
    "#app/domain/audit/commands.server.ts",
    "#app/domain/policy/queries/current.server.ts",
    "#app/drivers/mail/index.ts",
  ],
  "app/domain/notice/steps.server.ts": [
    "type #db/client.server.ts",
    "#db/schema/subject.ts",
    "#app/domain/outbox/commands.server.ts",
  ],
  "app/domain/keys/steps.server.ts": ["#db/keys.server.ts"],
  "app/ui/data/table.tsx": ["react", "type #app/domain/subject/queries.server.ts", "#app/messages/words.ts"],
  "app/jobs/expire-links.ts": ["#app/domain/notice/steps.server.ts", "#app/drivers/mail/index.ts"],
  "app/web/access.server.ts": ["#app/domain/access/queries.server.ts", "#app/domain/limit/rules.ts"],
  "app/routes/desk/queue.tsx": [
    "react",
    "#app/ui/data/table.tsx",
    "#app/web/access.server.ts",
    "#app/domain/subject/queries.server.ts",
  ],
  "app/server.ts": ["vite", "type #app/entry.server.tsx"],
};
