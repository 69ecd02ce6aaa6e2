// The awards of the member's offices: what the office still has to do, and what is settled, the latest first.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { awardPage } from "#app/domain/reward/queries/list.server.ts";
import { awardViews, readAwardCursor, readAwardView } from "#app/domain/reward/rules/desk/views.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { TableFrame } from "#app/ui/data/rows.tsx";
import { AwardTag } from "#app/ui/desk/award/tag.tsx";
import { ListPages, listAddress, StaffList } from "#app/ui/desk/frame.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.awards.title", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "award.read");
  const asked = new URL(request.url).searchParams;
  const view = readAwardView(asked.get("view"));
  const before = readAwardCursor(asked.get("before"));
  const { rows, next } = await awardPage(by, view, before, context.now);
  return {
    staff: deskMember(by.member),
    view,
    isFirst: before === null,
    next,
    readsCases: mayDo(by.member.roles, "case.read"),
    readsReports: mayDo(by.member.roles, "report.read"),
    now: context.now,
    rows: rows.map(({ id: _, clock, ...row }) => ({
      ...row,
      clock: clock && { ...clock, urgency: urgencyOf(clock.left) },
    })),
  };
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>;

function addressOf(view: Listed["view"], before?: string): string {
  return listAddress("/desk/awards", { view, usual: "waiting", ...(before ? { before } : {}) });
}

export default function AwardsPage() {
  const t = useT();
  const list = useLoaderData<typeof loader>();
  const views = awardViews.map((view) => ({
    view,
    name: t(`desk.awards.view.${view}`),
    href: addressOf(view),
  }));
  return (
    <StaffList
      staff={list.staff}
      current="awards"
      label={t("desk.awards.views")}
      views={views}
      view={list.view}
      order={t("desk.awards.order")}
    >
      <Awards list={list} />
      <ListPages
        isFirst={list.isFirst}
        next={list.next && addressOf(list.view, list.next)}
        first={addressOf(list.view)}
      />
    </StaffList>
  );
}

function Awards({ list }: { list: Listed }) {
  const t = useT();
  if (list.rows.length === 0) {
    if (!list.isFirst) return <Empty title={t("desk.awards.end")} />;
    return <Empty title={t(`desk.awards.empty.${list.view}`)}>{t("desk.awards.empty.text")}</Empty>;
  }
  return (
    <TableFrame label={t(`desk.awards.view.${list.view}`)}>
      <table className="min-w-[46rem]">
        <thead>
          <tr>
            <th scope="col">{t("desk.awards.column.award")}</th>
            <th scope="col">{t("desk.awards.column.state")}</th>
            <th scope="col">{t("desk.awards.column.until")}</th>
            <th scope="col" className="num">
              {t("desk.awards.column.amount")}
            </th>
            <th scope="col">{t("desk.awards.column.case")}</th>
            <th scope="col">{t("desk.awards.column.report")}</th>
            <th scope="col">{t("desk.awards.column.opened")}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <AwardRow key={row.reference} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function AwardRow({ row, list }: { row: Listed["rows"][number]; list: Listed }) {
  const format = formatFor(useLanguage());
  return (
    <tr>
      <th scope="row">
        <a className="nowrap" href={`/desk/awards/${row.reference}`}>
          {row.reference}
        </a>
      </th>
      <td>
        <AwardTag state={row.state} />
      </td>
      <td>{row.clock && <Until clock={row.clock} now={list.now} />}</td>
      <td className="num nowrap">{row.amountFen === null ? "" : format.money(row.amountFen)}</td>
      <td>
        <Reference href={list.readsCases ? "/desk/cases/" : null} reference={row.caseReference} />
      </td>
      <td>
        <Reference href={list.readsReports ? "/desk/reports/" : null} reference={row.reportReference} />
      </td>
      <td>{format.day(row.madeAt, list.now)}</td>
    </tr>
  );
}

function Until({ clock, now }: { clock: NonNullable<Listed["rows"][number]["clock"]>; now: Date }) {
  const t = useT();
  const shown = formatFor(useLanguage()).day(clock.due, now);
  const day = clock.provisional ? t("desk.clock.provisional", { day: shown }) : shown;
  return (
    <Clock
      urgency={clock.urgency}
      date={t(`desk.awards.clock.${clock.name}`, { day })}
      left={timeLeftText(clock.left, t)}
    />
  );
}

/** A link only for who may follow it. */
function Reference({ href, reference }: { href: string | null; reference: string }) {
  if (!href) return <span className="nowrap">{reference}</span>;
  return (
    <a className="nowrap" href={`${href}${reference}`}>
      {reference}
    </a>
  );
}
