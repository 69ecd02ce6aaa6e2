// What waits for a second person: who asked, why, until when, and the buttons that confirm it or take it back.
import type { FourEyesAct } from "#app/domain/staff/rules/four-eyes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel } from "../data/desk/bench.tsx";
import { Note } from "../data/note.tsx";
import { ActRow, Button } from "../form/button.tsx";
import { useLanguage, useT } from "../page/words.tsx";

export type Pending = {
  readonly id: string;
  readonly act: FourEyesAct;
  readonly askedByName: string;
  /** Whether the member who looks asked for it. */
  readonly own: boolean;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly reason: string;
};

/** `mayConfirm`: the role allows it; `entangled`: it does, and this member is not to be the second person. */
export function SecondPerson(props: {
  requests: readonly Pending[];
  mayConfirm: boolean;
  entangled: boolean;
  now: Date;
}) {
  const t = useT();
  if (props.requests.length === 0) return null;
  return (
    <Panel id="second" title={t("desk.second.title")}>
      {props.requests.map((request) => (
        <Request key={request.id} {...props} request={request} />
      ))}
    </Panel>
  );
}

type RequestProps = { request: Pending; mayConfirm: boolean; entangled: boolean; now: Date };

function Request({ request, now, ...who }: RequestProps) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { act, askedByName: name, askedAt, expiresAt, reason } = request;
  return (
    <>
      <p className="font-semibold">{t(`desk.second.act.${act}`)}</p>
      <p>{t("desk.second.asked", { name, when: format.dateTime(askedAt, now) })}</p>
      {reason && (
        <p className="said" dir="auto">
          {reason}
        </p>
      )}
      <p className="hint">{t("desk.second.until", { when: format.dateTime(expiresAt, now) })}</p>
      <Answers request={request} {...who} />
    </>
  );
}

function Answers({ request, mayConfirm, entangled }: Omit<RequestProps, "now">) {
  const t = useT();
  if (!mayConfirm) return null;
  if (entangled && !request.own) return <Note tone="wait">{t("desk.second.entangled")}</Note>;
  return (
    <form method="post" className="mt-s4">
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="act" value={request.act} />
      {request.own && <p className="hint">{t("desk.second.own")}</p>}
      <ActRow>
        {request.own ? (
          <Button name="intent" value="cancel">
            {t("desk.second.cancel")}
          </Button>
        ) : (
          <Button weight="act" name="intent" value="confirm">
            {t("desk.second.confirm")}
          </Button>
        )}
      </ActRow>
    </form>
  );
}
