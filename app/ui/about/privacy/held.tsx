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
  const files = { count: facts.files, size: format.bytes(facts.fileBytes) };
  const own = (id: "name" | "contact" | "code" | "claim", until: string) =>
    row(id, t(`about.privacy.held.${id}`), until, t(`about.privacy.held.${id}.who`));
  return [
    row(
      "draft",
      t("about.privacy.held.draft"),
      t("about.privacy.held.draft.until", { hours: facts.draftHours }),
      t("about.privacy.held.draft.who"),
    ),
    row("content", t("about.privacy.held.content"), same, readers(facts.readers.content)),
    row(
      "files",
      t("about.privacy.held.files", files),
      same,
      t("about.privacy.held.files.who", { roles: readers(facts.readers.files) }),
    ),
    own("name", after(facts.identity)),
    own("contact", after(facts.identity)),
    own("code", same),
    own("claim", same),
  ];
}

/** What comes about while it is handled. */
function useOfOffice(facts: HeldFacts): ReadRow[] {
  const t = useT();
  const { after, readers, row } = useCells();
  const payers = t("about.privacy.held.payee.who", { roles: readers(facts.readers.payment) });
  const session = t("about.privacy.held.session.until", { minutes: facts.sessionMinutes });
  const register = t("about.privacy.held.register.until");
  const trail = t("about.privacy.held.trail.until");
  return [
    row("case", t("about.privacy.held.case"), t("about.privacy.held.same"), readers(facts.readers.case)),
    row("payee", t("about.privacy.held.payee"), after(facts.payee), payers),
    row("register", t("about.privacy.held.register"), register, readers(facts.readers.register)),
    row("trail", t("about.privacy.held.trail"), trail, t("about.privacy.held.trail.who")),
    row("session", t("about.privacy.held.session"), session, t("about.privacy.held.session.who")),
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
    row: (id: Kind, what: string, until: string, who: string): ReadRow => ({
      id: `held-${id}`,
      cells: [what, t(`about.privacy.held.${id}.why`), until, who],
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
