// What is held of a report: the three ways to file one, and each kind of thing with its purpose, its end and its readers.
import type { Retention, RetentionClass } from "#app/domain/policy/rules.ts";
import type { ReportMode } from "#app/domain/report/rules/lifecycle.ts";
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import { formatFor } from "#app/messages/format.ts";
import { useLanguage, useT } from "../../page/words.tsx";
import { type ReadRow, ReadTable } from "../table.tsx";

export type HeldFacts = {
  readonly draftHours: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly sessionMinutes: number;
  /** Who may read each kind of thing, as the table of permissions has it. */
  readonly readers: Readonly<Record<"register" | "content" | "files" | "case" | "payment", readonly Role[]>>;
  readonly identity: Pick<Retention, "days" | "from">;
  readonly payee: Pick<Retention, "days" | "from">;
};

export function Modes({ modes }: { modes: readonly ReportMode[] }) {
  const t = useT();
  const columns = (["mode", "asked", "seen", "told"] as const).map((name) =>
    t(`about.privacy.modes.column.${name}`),
  );
  const rows = modes.map((mode) => ({
    id: `mode-${mode}`,
    cells: [
      t(`term.mode.${mode}`),
      ...(["asked", "seen", "told"] as const).map((part) => t(`about.privacy.modes.${mode}.${part}`)),
    ],
  }));
  return <ReadTable label={t("about.privacy.modes.title")} columns={columns} rows={rows} />;
}

export function Held({ facts }: { facts: HeldFacts }) {
  const t = useT();
  const columns = (["what", "why", "until", "who"] as const).map((name) =>
    t(`about.privacy.held.column.${name}`),
  );
  const rows = [...useOfReporter(facts), ...useOfOffice(facts)];
  return <ReadTable label={t("about.privacy.held.label")} columns={columns} rows={rows} />;
}

/** What comes from the reporter. */
function useOfReporter(facts: HeldFacts): ReadRow[] {
  const t = useT();
  const format = formatFor(useLanguage());
  const { after, readers, row } = useCells();
  const same = t("about.privacy.held.same");
  const noted = { count: facts.files, size: format.bytes(facts.fileBytes) };
  const filesWho = t("about.privacy.held.files.who", { roles: readers(facts.readers.files) });
  const who = (id: "draft" | "name" | "contact" | "code" | "claim") => t(`about.privacy.held.${id}.who`);
  const draft = t("about.privacy.held.draft.until", { hours: facts.draftHours });
  return [
    row("draft", draft, who("draft")),
    row("content", same, readers(facts.readers.content)),
    row("files", same, filesWho, t("about.privacy.held.files.note", noted)),
    row("name", after(facts.identity), who("name")),
    row("contact", after(facts.identity), who("contact")),
    row("code", same, who("code"), t("about.privacy.held.code.note")),
    row("claim", same, who("claim"), t("about.privacy.held.claim.note")),
  ];
}

/** What comes about while it is handled. */
function useOfOffice(facts: HeldFacts): ReadRow[] {
  const t = useT();
  const { after, readers, row } = useCells();
  const payers = t("about.privacy.held.payee.who", { roles: readers(facts.readers.payment) });
  const session = t("about.privacy.held.session.until", { minutes: facts.sessionMinutes });
  const note = (id: "case" | "payee" | "register" | "trail") => t(`about.privacy.held.${id}.note`);
  const until = (id: "register" | "trail") => t(`about.privacy.held.${id}.until`);
  return [
    row("case", t("about.privacy.held.same"), readers(facts.readers.case), note("case")),
    row("payee", after(facts.payee), payers, note("payee")),
    row("register", until("register"), readers(facts.readers.register), note("register")),
    row("trail", until("trail"), t("about.privacy.held.trail.who"), note("trail")),
    row("session", session, t("about.privacy.held.session.who")),
  ];
}

type Kind =
  | "draft"
  | "content"
  | "files"
  | "name"
  | "contact"
  | "code"
  | "claim"
  | "case"
  | "payee"
  | "register"
  | "trail"
  | "session";

function useCells() {
  const t = useT();
  const format = formatFor(useLanguage());
  return {
    row: (id: Kind, until: string, who: string, note?: string): ReadRow => ({
      id: `held-${id}`,
      cells: [t(`about.privacy.held.${id}`), t(`about.privacy.held.${id}.why`), until, who],
      note,
    }),
    after: ({ days, from }: Pick<Retention, "days" | "from">) =>
      t("about.privacy.held.after", { count: days, start: t(`about.privacy.kept.from.${from}`) }),
    readers: (roles: readonly Role[]) => format.list(roles.map((role) => t(`term.role.${role}`))),
  };
}

export type Kept = Pick<Retention, "days" | "from"> & { readonly id: RetentionClass };

/** How long, for each class of retention. */
export function KeptFor({ classes }: { classes: readonly Kept[] }) {
  const t = useT();
  const columns = (["what", "days", "from"] as const).map((name) => t(`about.privacy.kept.column.${name}`));
  const rows = classes.map(({ id, days, from }) => ({
    id: `kept-${id}`,
    cells: [
      t(`about.privacy.kept.of.${id}`),
      t("about.privacy.kept.days", { count: days }),
      t(`about.privacy.kept.from.${from}`),
    ],
  }));
  return <ReadTable label={t("about.privacy.kept.label")} columns={columns} rows={rows} />;
}
