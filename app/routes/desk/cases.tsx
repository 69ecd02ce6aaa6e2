// The cases of the member's offices: what waits for its decision, the earliest deadline first, and what is decided.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Language } from "#app/base/language.ts";
import { type CaseLine, casePage } from "#app/domain/casework/queries/desk.server.ts";
import { runningClocks } from "#app/domain/casework/rules/desk/clock.ts";
import {
  caseCursorText,
  caseViews,
  readCaseCursor,
  readCaseView,
} from "#app/domain/casework/rules/desk/views.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf, officeOf, type Policy } from "#app/domain/policy/rules.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { StatusTag } from "#app/ui/data/status/tag.tsx";
import { ListPages, listAddress, StaffList } from "#app/ui/desk/frame.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.cases.title", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "case.read");
  const asked = new URL(request.url).searchParams;
  const view = readCaseView(asked.get("view"));
  const after = readCaseCursor(asked.get("after"));
  const { rows, next } = await casePage(by, view, after);
  const line = lineIn(policyAt(context.now), languageOf(request), context.now);
  return {
    staff: deskMember(by.member),
    view,
    isFirst: after === null,
    next: next && caseCursorText(next),
    severalOffices: by.offices.length > 1,
    now: context.now,
    rows: rows.map(line),
  };
}

function lineIn(policy: Policy, language: Language, now: Date) {
  return (row: CaseLine) => ({
    reference: row.reference,
    state: row.state,
    outcome: row.outcome,
    lead: row.lead,
    decideBy: row.decideBy,
    category: categoryOf(policy, row.category)?.name[language] ?? row.category,
    office: officeOf(policy, row.officeId)?.name[language] ?? row.officeId,
    clocks: runningClocks(policy, row.state, row.clocks, now),
  });
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>;
type Line = Listed["rows"][number];

function addressOf(view: Listed["view"], after?: string): string {
  return listAddress("/desk/cases", { view, usual: "running", ...(after ? { after } : {}) });
}

export default function CasesPage() {
  const t = useT();
  const list = useLoaderData<typeof loader>();
  const views = caseViews.map((view) => ({
    view,
    name: t(`desk.cases.view.${view}`),
    href: addressOf(view),
  }));
  return (
    <StaffList
      staff={list.staff}
      current="cases"
      label={t("desk.cases.views")}
      views={views}
      view={list.view}
      order={t(`desk.cases.order.${list.view}`)}
    >
      <Cases list={list} />
      <ListPages
        isFirst={list.isFirst}
        next={list.next && addressOf(list.view, list.next)}
        first={addressOf(list.view)}
      />
    </StaffList>
  );
}

function Cases({ list }: { list: Listed }) {
  const t = useT();
  if (list.rows.length === 0) {
    if (!list.isFirst) return <Empty title={t("desk.cases.end")} />;
    return (
      <Empty title={t(`desk.cases.empty.${list.view}`)}>{t(`desk.cases.empty.${list.view}.text`)}</Empty>
    );
  }
  return (
    <TableFrame label={t(`desk.cases.view.${list.view}`)}>
      <table className="min-w-[38rem]">
        <thead>
          <tr>
            <th scope="col">{t("desk.cases.column.case")}</th>
            <th scope="col">
              {t(list.view === "running" ? "desk.cases.column.until" : "desk.cases.column.outcome")}
            </th>
            <th scope="col">{t("desk.cases.column.state")}</th>
            <th scope="col">{t("desk.cases.column.lead")}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <CaseRow key={row.reference} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const tones = {
  open: "link",
  verifying: "link",
  reopened: "wait",
  acting: "wait",
  decided: "done",
  closed: "done",
} as const;

function CaseRow({ row, list }: { row: Line; list: Listed }) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <a className="nowrap" href={`/desk/cases/${row.reference}`}>
          {row.reference}
        </a>
        <div className="hint font-normal">
          {list.severalOffices ? t("desk.cases.place", row) : row.category}
        </div>
      </th>
      <td>
        {row.clocks.map((clock) => (
          <Until key={clock.name} clock={clock} now={list.now} />
        ))}
        {row.clocks.length === 0 && <Result row={row} />}
      </td>
      <td>
        <StatusTag tone={tones[row.state]}>{t(`term.case-state.${row.state}`)}</StatusTag>
      </td>
      <td>{row.lead ?? t("desk.cases.nobody")}</td>
    </tr>
  );
}

function Until({ clock, now }: { clock: Line["clocks"][number]; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(clock.due, now);
  const day = clock.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  const paused = clock.urgency === "paused";
  return (
    <Clock
      urgency={clock.urgency}
      date={t(paused ? `desk.cases.clock.${clock.name}.paused` : `desk.cases.clock.${clock.name}`, { day })}
      left={timeLeftText(clock.left, t)}
    />
  );
}

function Result({ row }: { row: Line }) {
  const t = useT();
  return row.outcome && t(`term.outcome.${row.outcome}`);
}
