// What a whole result is: no row without the rows, keys and files that belong to it.
import { storedFiles } from "../../support/input/stored-files.ts";
import type { Store } from "./store.ts";

const latest = (steps: string, of: string) =>
  `(SELECT s.state FROM ${steps} s WHERE s.${of}_id = o.id ORDER BY s.at DESC, s.id DESC LIMIT 1)`;
const runs = (...names: string[]) =>
  `EXISTS (SELECT 1 FROM clock c WHERE c.object_id = o.id AND c.name IN (${names.map((name) => `'${name}'`).join()}) AND c.ended_at IS NULL)`;

/** What is lacking, and where `o` is the row that lacks it. */
const rules: Readonly<Record<string, string>> = {
  "a report without the step that led to its state": `report o WHERE o.state <> coalesce(${latest("report_step", "report")}, '')`,
  "a report without its subject": `report o WHERE NOT EXISTS (SELECT 1 FROM report_subject s WHERE s.report_id = o.id)`,
  "a report without its clock": `report o WHERE NOT EXISTS (SELECT 1 FROM clock c WHERE c.object_id = o.id AND c.name = 'accept')`,
  "a report in review whose clock has ended": `report o WHERE o.state = 'in-review' AND NOT ${runs("accept")}`,
  "a report of a case that is not there": `report o WHERE o.case_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = o.case_id)`,
  "a case without its report": `case_file o WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.case_id = o.id)`,
  "a case without its subject": `case_file o WHERE NOT EXISTS (SELECT 1 FROM case_subject s WHERE s.case_id = o.id)`,
  "a case without its clocks": `case_file o WHERE 2 > (SELECT count(*) FROM clock c WHERE c.object_id = o.id AND c.name IN ('verify', 'decide'))`,
  "a decided case without its decision": `case_file o WHERE o.state IN ('decided', 'acting', 'closed') AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = o.id AND d.outcome = o.outcome)`,
  "a result of a measure without who found it": `measure o WHERE (o.result IS NULL) <> (o.result_by IS NULL) OR (o.result IS NULL) <> (o.result_at IS NULL)`,
  "a measure told by a notice that is not there": `measure o WHERE o.notice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.id = o.notice_id)`,
  "a notice without a measure": `notice o WHERE NOT EXISTS (SELECT 1 FROM measure m WHERE m.notice_id = o.id)`,
  "an answer to no question": `message o WHERE o.kind = 'answer' AND NOT EXISTS (SELECT 1 FROM message q WHERE q.id = o.answers)`,
  "a review that waits without its clock": `review o WHERE o.state = 'asked' AND NOT ${runs("answer-review", "answer-objection")}`,
  "a review that was answered by nobody": `review o WHERE (o.state = 'asked') <> (o.answer IS NULL) OR (o.answer IS NULL) <> (o.answered_by IS NULL)`,
  "an award without the step that led to its state": `award o WHERE o.state <> coalesce(${latest("award_step", "award")}, 'not-assessed')`,
  "a proposed award without its calculation": `award o WHERE o.state IN ('proposed', 'approved', 'notified', 'claimed', 'paid') AND (o.proposal IS NULL OR o.amount_fen IS NULL)`,
  "an award to be claimed without its clock": `award o WHERE o.state = 'notified' AND NOT ${runs("claim")}`,
  "a claim with nobody to pay": `award o WHERE o.state = 'claimed' AND o.payee IS NULL AND o.voucher IS NULL AND o.payment_link IS NULL`,
  "a payment made by nobody": `payment o WHERE (o.paid_on IS NULL) <> (o.paid_by IS NULL) OR (o.state IN ('paid', 'reconciled')) <> (o.paid_on IS NOT NULL)`,
  "a payment in the books without its entry": `payment o WHERE (o.state = 'reconciled') <> (o.ledger_entry IS NOT NULL)`,
  "a request of two people about nothing": `four_eyes o WHERE NOT EXISTS (SELECT 1 FROM award a WHERE a.id = o.object_id) AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.id = o.object_id)`,
  "a request of two people that nobody answered": `four_eyes o WHERE (o.state = 'waiting') <> (o.answered_at IS NULL)`,
  "a file under way to a report after the answer": `upload o WHERE o.report_id IS NOT NULL`,
  "a file of a draft that is not there": `upload o WHERE o.report_id IS NULL AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = o.draft_id)`,
};

/** Columns that name a key slot: the key is there wherever the row is. */
const slots = [
  ...["report.key_slot", "report.identity_slot", "report.contact_slot", "case_file.key_slot"],
  ...["award.payee_slot", "payment.payee_slot"],
] as const;

/** Names of what is half stored with the ids of the rows, a line each. */
export async function halfStored(store: Store, folder: string): Promise<readonly string[]> {
  const parts = Object.entries(rules).map(
    ([name, rule]) => `SELECT '${name}' AS name, o.id AS id FROM ${rule}`,
  );
  const keys = slots.map((place) => {
    const [table = "", column = ""] = place.split(".");
    return `SELECT 'no key of ${place}' AS name, o.id AS id FROM ${table} o WHERE o.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${store.keySlots} k WHERE k.id = o.${column} AND k.destroyed_at IS NULL)`;
  });
  const lacking = await store.rows([...parts, ...keys].join(" UNION ALL "));
  return [
    ...lacking.map(({ name, id }) => `${String(name)}: ${String(id)}`),
    ...(await lostFiles(store, folder)),
  ];
}

/** A row without its file, and a file that no row knows. */
async function lostFiles(store: Store, folder: string): Promise<readonly string[]> {
  const known = await store.rows(
    "SELECT storage_key AS place FROM evidence UNION SELECT storage_key FROM upload",
  );
  const places = known.map(({ place }) => String(place));
  const files = storedFiles(folder);
  return [
    ...places
      .filter((place) => !files.some((path) => path.endsWith(place)))
      .map((place) => `no file: ${place}`),
    ...files.filter((path) => !places.some((place) => path.endsWith(place))).map((path) => `no row: ${path}`),
  ];
}
