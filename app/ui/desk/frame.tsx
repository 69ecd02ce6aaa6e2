// The frame of staff pages: who is signed in, and for lists the views, the page that follows, and their addresses.
import type { ReactNode } from "react";
import type { Role } from "#app/domain/staff/rules/permissions.ts";
import type { DeskPlace } from "#app/domain/staff/rules/places.ts";
import { QueueColumns, QueueHead, Views } from "../data/desk/queue.tsx";
import { ActRow, ButtonLink } from "../form/button.tsx";
import { DeskPage } from "../page/shells.tsx";
import { useT } from "../page/words.tsx";

export type Staff = {
  readonly name: string;
  readonly role: Role | null;
  readonly places: readonly DeskPlace[];
};

/** `DeskPage` for somebody who is signed in, their role in words. */
export function StaffPage(props: { staff: Staff; current?: DeskPlace; print?: "slip"; children: ReactNode }) {
  const t = useT();
  const { staff, current, print, children } = props;
  return (
    <DeskPage
      staff={{ name: staff.name, role: staff.role ? t(`term.role.${staff.role}`) : "" }}
      places={staff.places}
      {...(current ? { current } : {})}
      {...(print ? { print } : {})}
    >
      {children}
    </DeskPage>
  );
}

/** A list with its views beside it. `label` names the views, `order` says how the rows stand. */
export function StaffList<View extends string>(props: {
  staff: Staff;
  current: DeskPlace;
  label: string;
  views: readonly { readonly view: View; readonly name: string; readonly href: string }[];
  view: View;
  order: string;
  children: ReactNode;
}) {
  const { label, view } = props;
  const views = props.views.map(({ view: one, name, href }) => ({ name, href, current: one === view }));
  return (
    <StaffPage staff={props.staff} current={props.current}>
      <QueueColumns views={<Views label={label} groups={[{ title: label, views }]} />}>
        <QueueHead title={props.views.find((one) => one.view === view)?.name ?? ""}>{props.order}</QueueHead>
        {props.children}
      </QueueColumns>
    </StaffPage>
  );
}

/** The way on and back to the beginning; nothing where one page holds it all. `next` and `first` are addresses. */
export function ListPages(props: { isFirst: boolean; next: string | null; first: string }) {
  const t = useT();
  const { isFirst, next, first } = props;
  if (isFirst && !next) return null;
  return (
    <nav className="mt-s5" aria-label={t("desk.queue.pages")}>
      <ActRow>
        {next && (
          <ButtonLink weight="small" href={next} rel="next">
            {t("desk.queue.next")}
          </ButtonLink>
        )}
        {!isFirst && <a href={first}>{t("desk.queue.first")}</a>}
      </ActRow>
    </nav>
  );
}

/** Address of a list: a view that is not the usual one, and the place after which its page begins. */
export function listAddress(
  path: string,
  { view, usual, ...place }: { view: string; usual: string; after?: string; before?: string },
): string {
  const query = new URLSearchParams({ ...(view === usual ? {} : { view }), ...place });
  return query.size > 0 ? `${path}?${query}` : path;
}
