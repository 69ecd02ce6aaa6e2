// A table as a file that office programs open rightly.
import { stringify } from "csv-stringify/sync";
import { contentDisposition } from "./download.ts";

/** With a byte order mark, or Excel takes Chinese for Latin; what begins as a formula is made text (CWE-1236). */
export function csvResponse(name: string, rows: readonly (readonly (string | number)[])[]): Response {
  const csv = stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );
  return new Response(csv, {
    headers: {
      "Cache-Control": "no-cache",
      "Content-Disposition": contentDisposition("attachment", name),
      "Content-Type": "text/csv; charset=utf-8",
      Vary: "Accept-Language, Cookie",
    },
  });
}
