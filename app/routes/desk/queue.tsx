// The triage queue: what waits for accept or refuse, the most urgent first, each with its reasons for standing there.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { defaultLanguage } from "#app/base/language.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf, officeOf, type Policy } from "#app/domain/policy/rules.ts";
import { permit } from "#app/domain/staff/queries.server.ts";
import { firstPlaceOf } from "#app/domain/staff/rules/places.ts";
import type { Permitted } from "#app/domain/staff/rules/proof.ts";
import {
  queueCount,
  queueCountMost,
  queueOldest,
  queuePage,
  type QueueRow as Waiting,
} from "#app/domain/triage/queries.server.ts";
import { cursorText, isQueueView, queueViews, readCursor } from "#app/domain/triage/rules/desk/queue.ts";
import { formatFor } from "#app/messages/format.ts";
import { scorePartText } from "#app/messages/score-part.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Clock } from "#app/ui/data/desk/clock.tsx";
import { QueueColumns, QueueHead, QueueRow, QueueTable, Views } from "#app/ui/data/desk/queue.tsx";
import { Score } from "#app/ui/data/desk/score.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { StatusTag } from "#app/ui/data/status/tag.tsx";
import { ListPages, listAddress, StaffPage } from "#app/ui/desk/frame.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requireMember } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.queue.title", shell: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const staff = deskMember(member);
  const place = firstPlaceOf(member.roles);
  if (place && place !== "queue") return seeOther(`/desk/${place}`);
  if (!place) return { staff, queue: null, now: context.now };
  const by = permit(member, "queue.read", context.now);
  return { staff, queue: await queueAt(request, by, context.now), now: context.now };
}

async function queueAt(request: Request, by: Permitted<"queue.read">, now: Date) {
  const asked = new URL(request.url).searchParams;
  const wish = asked.get("view");
  const view = isQueueView(wish) ? wish : "to-decide";
  const cursor = readCursor(asked.get("after"));
  const [{ rows, next }, oldest, ...counts] = await Promise.all([
    queuePage(by, { view, cursor }, now),
    queueOldest(by, view, now),
    ...queueViews.map((one) => queueCount(by, one, now)),
  ]);
  const names = namesIn(policyAt(now), languageOf(request), by.offices.length > 1);
  return {
    view,
    rows: rows.map((row) => ({ ...row, ...names(row) })),
    counts: queueViews.map((one, place) => ({ view: one, count: counts[place] ?? 0 })),
    countMost: queueCountMost,
    oldestDays: oldest ? Math.floor((now.getTime() - oldest.getTime()) / 86_400_000) : 0,
    isFirst: cursor === null,
    next: next && cursorText(next),
  };
}

/** The names of a row in the reader's language; its office only to who sees several. */
function namesIn(policy: Policy, language: ReturnType<typeof languageOf>, severalOffices: boolean) {
  return (row: Waiting) => ({
    categoryName: categoryOf(policy, row.category)?.name[language] ?? row.category,
    officeName: severalOffices ? (officeOf(policy, row.officeId)?.name[language] ?? row.officeId) : null,
    ruleTitle: row.rule?.title[language] ?? null,
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Queue = NonNullable<Loaded["queue"]>;

export default function QueuePage() {
  const t = useT();
  const { staff, queue, now } = useLoaderData<typeof loader>();
  if (!queue) {
    return (
      <StaffPage staff={staff}>
        <div className="desk-wrap py-s6">
          <h1 className="mb-s5">{t("desk.queue.nothing.title")}</h1>
          <p>{t("desk.queue.nothing.text")}</p>
        </div>
      </StaffPage>
    );
  }
  return (
    <StaffPage staff={staff} current="queue">
      <QueueColumns views={<QueueViews queue={queue} />}>
        <QueueHead title={t(`desk.queue.view.${queue.view}`)}>
          <QueueSize queue={queue} />
        </QueueHead>
        <QueueRows queue={queue} now={now} />
        <ListPages
          isFirst={queue.isFirst}
          next={queue.next && addressOf(queue.view, queue.next)}
          first={addressOf(queue.view)}
        />
      </QueueColumns>
    </StaffPage>
  );
}

function addressOf(view: Queue["view"], after?: string): string {
  return listAddress("/desk", { view, usual: "to-decide", ...(after ? { after } : {}) });
}

function QueueViews({ queue }: { queue: Queue }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const views = queue.counts.map(({ view, count }) => ({
    name: t(`desk.queue.view.${view}`),
    href: addressOf(view),
    count: count < queue.countMost ? format.number(count) : `${format.number(count)}+`,
    current: view === queue.view,
  }));
  return <Views label={t("desk.queue.views")} groups={[{ title: t("desk.queue.views"), views }]} />;
}

function QueueSize({ queue }: { queue: Queue }) {
  const t = useT();
  const count = queue.counts.find(({ view }) => view === queue.view)?.count ?? 0;
  const key = count < queue.countMost ? "desk.queue.size" : "desk.queue.size.more";
  return <>{t(key, { count, days: queue.oldestDays })}</>;
}

function QueueRows({ queue, now }: { queue: Queue; now: Date }) {
  const t = useT();
  if (queue.rows.length === 0) {
    return queue.isFirst ? (
      <Empty title={t(`desk.queue.empty.${queue.view}`)}>{t("desk.queue.empty.text")}</Empty>
    ) : (
      <Empty title={t("desk.queue.end")} />
    );
  }
  return (
    <QueueTable
      label={t(`desk.queue.view.${queue.view}`)}
      columns={[
        t("desk.queue.column.score"),
        t("desk.queue.column.report"),
        t("desk.queue.column.clock"),
        t("desk.queue.column.reporter"),
      ]}
    >
      {queue.rows.map((row) => (
        <Row key={row.reference} row={row} now={now} />
      ))}
    </QueueTable>
  );
}

function Row({ row, now }: { row: Queue["rows"][number]; now: Date }) {
  const t = useT();
  const days = Math.floor((now.getTime() - row.filedAt.getTime()) / 86_400_000);
  return (
    <QueueRow
      score={<RowScore row={row} />}
      title={<span lang={row.language}>{row.opening || row.reference}</span>}
      href={`/desk/reports/${row.reference}`}
      facts={useFacts(row)}
      clock={<RowClock row={row} now={now} />}
      who={t(`term.mode.${row.mode}`)}
      since={t("desk.queue.waited", { days })}
    />
  );
}

function useFacts(row: Queue["rows"][number]) {
  const t = useT();
  const flag = (text: string) => <StatusTag tone="wrong">{text}</StatusTag>;
  return [
    row.dangerNow && { id: "danger", text: flag(t("desk.flag.danger-now")) },
    row.minors && { id: "minors", text: flag(t("desk.flag.minors")) },
    row.language !== defaultLanguage && {
      id: "language",
      text: t("desk.language", { language: row.language }),
    },
    { id: "category", text: row.categoryName },
    { id: "reference", text: <span className="nowrap">{row.reference}</span> },
    row.address && { id: "address", text: <bdi className="block max-w-[18rem] truncate">{row.address}</bdi> },
    row.files > 0 && { id: "files", text: t("desk.queue.files", { count: row.files }) },
    row.officeName && { id: "office", text: row.officeName },
  ].filter((fact) => typeof fact === "object" && fact !== null);
}

function RowScore({ row }: { row: Queue["rows"][number] }) {
  const t = useT();
  const rule = row.rule && t("desk.rule", { number: row.rule.number, title: row.ruleTitle ?? "" });
  return (
    <Score
      value={row.score}
      label={t("desk.queue.column.score")}
      parts={row.parts.map((part) => scorePartText(part, t))}
      title={t("desk.score.title", { score: row.score })}
      total={t("desk.score.total")}
      rule={rule ?? t("desk.rule.gone")}
    />
  );
}

function RowClock({ row, now }: { row: Queue["rows"][number]; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  if (!row.clock) return <span />;
  const date = format.day(row.clock.due, now);
  const day = row.clock.provisional ? t("desk.clock.provisional", { day: date }) : date;
  const paused = row.clock.urgency === "paused";
  return (
    <Clock
      urgency={row.clock.urgency}
      label={t("desk.queue.column.clock")}
      date={paused ? t("desk.clock.paused") : day}
      left={paused ? t("desk.clock.paused.due", { day }) : timeLeftText(row.clock.left, t)}
    />
  );
}
