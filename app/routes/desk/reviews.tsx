// Requests to look again: what waits for an answer, the first due first, and what was answered.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { timeLeft } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { reviewPage } from "#app/domain/review/queries/desk.server.ts";
import {
  readReviewCursor,
  readReviewView,
  reviewCursorText,
  reviewViews,
} from "#app/domain/review/rules/desk/views.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { ListPages, listAddress, StaffList } from "#app/ui/desk/frame.tsx";
import { ReviewTag } from "#app/ui/desk/review/tag.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.reviews.title", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = context;
  const by = await requirePermit({ request, context }, "review.read");
  const asked = new URL(request.url).searchParams;
  const view = readReviewView(asked.get("view"));
  const after = readReviewCursor(asked.get("after"));
  const { rows, next } = await reviewPage(by, view, after);
  const { calendar } = policyAt(now);
  return {
    staff: deskMember(by.member),
    view,
    isFirst: after === null,
    next: next && reviewCursorText(next),
    readsCases: mayDo(by.member.roles, "case.read"),
    readsReports: mayDo(by.member.roles, "report.read"),
    now,
    rows: rows.map((row) => {
      const left = timeLeft(calendar, row.due, now);
      return { ...row, left, urgency: urgencyOf(left) };
    }),
  };
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = Listed["rows"][number];

function addressOf(view: Listed["view"], after?: string): string {
  return listAddress("/desk/reviews", { view, usual: "waiting", ...(after ? { after } : {}) });
}

export default function ReviewsPage() {
  const t = useT();
  const list = useLoaderData<typeof loader>();
  const views = reviewViews.map((view) => ({
    view,
    name: t(`desk.reviews.view.${view}`),
    href: addressOf(view),
  }));
  return (
    <StaffList
      staff={list.staff}
      current="reviews"
      label={t("desk.reviews.views")}
      views={views}
      view={list.view}
      order={t(`desk.reviews.order.${list.view}`)}
    >
      <Reviews list={list} />
      <ListPages
        isFirst={list.isFirst}
        next={list.next && addressOf(list.view, list.next)}
        first={addressOf(list.view)}
      />
    </StaffList>
  );
}

function Reviews({ list }: { list: Listed }) {
  const t = useT();
  if (list.rows.length === 0) {
    if (!list.isFirst) return <Empty title={t("desk.awards.end")} />;
    return <Empty title={t(`desk.reviews.empty.${list.view}`)}>{t("desk.reviews.empty.text")}</Empty>;
  }
  return (
    <TableFrame label={t(`desk.reviews.view.${list.view}`)}>
      <table className="min-w-[46rem]">
        <thead>
          <tr>
            <th scope="col">{t("desk.reviews.column.reference")}</th>
            <th scope="col">{t("desk.reviews.column.kind")}</th>
            <th scope="col">{t("desk.reviews.column.about")}</th>
            <th scope="col">{t("desk.reviews.column.asked")}</th>
            <th scope="col">{t(`desk.reviews.column.${list.view === "waiting" ? "due" : "state"}`)}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <ReviewRow key={row.reference} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function ReviewRow({ row, list }: { row: Row; list: Listed }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <tr>
      <th scope="row">
        <a className="nowrap" href={`/desk/reviews/${row.reference}`}>
          {row.reference}
        </a>
      </th>
      <td>{t(`term.review-kind.${row.kind}`)}</td>
      <td>
        <About row={row} list={list} />
      </td>
      <td>{format.day(row.askedAt, list.now)}</td>
      <td>{list.view === "waiting" ? <Due row={row} now={list.now} /> : <ReviewTag state={row.state} />}</td>
    </tr>
  );
}

/** A link only for who may follow it. */
function About({ row, list }: { row: Row; list: Listed }) {
  const t = useT();
  const [reference, words, href] = row.caseReference
    ? [row.caseReference, "desk.review.case" as const, list.readsCases ? "/desk/cases/" : null]
    : [row.reportReference ?? "", "desk.review.report" as const, list.readsReports ? "/desk/reports/" : null];
  const text = t(words, { reference });
  return href ? <a href={`${href}${reference}`}>{text}</a> : text;
}

function Due({ row, now }: { row: Row; now: Date }) {
  const t = useT();
  const day = formatFor(useLanguage()).day(row.due, now);
  return (
    <Clock
      urgency={row.urgency}
      date={row.provisional ? t("desk.clock.provisional", { day }) : day}
      left={timeLeftText(row.left, t)}
    />
  );
}
