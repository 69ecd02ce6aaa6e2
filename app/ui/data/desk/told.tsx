// What somebody told the office, as the desk reads it: subjects, files, and what went to and fro.
import type { ReactNode } from "react";
import { useT } from "../../page/words.tsx";
import { TableFrame } from "../rows.tsx";
import { Fingerprint } from "../slip/code.tsx";
import { EvidenceTile, EvidenceTiles } from "./evidence.tsx";

export type SubjectLine = { id: string; name: string; kind: string; platform: string; note: string };

/** Addresses are text here, never links: a click would show the reported side that somebody looks at it. */
export function SubjectTable({ rows }: { rows: readonly SubjectLine[] }) {
  const t = useT();
  return (
    <TableFrame label={t("desk.told.subjects")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("desk.told.subject.name")}</th>
            <th scope="col">{t("desk.told.subject.kind")}</th>
            <th scope="col">{t("desk.told.subject.platform")}</th>
            <th scope="col">{t("desk.told.subject.note")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="break-all">
                <bdi>{row.name}</bdi>
              </th>
              <td className="nowrap">{row.kind}</td>
              <td className="nowrap">{row.platform}</td>
              <td className="said">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export type FileLine = {
  id: string;
  name: string;
  /** Size and type. */
  note: string;
  caption: string;
  sha256: string;
  /** Null: the reader may know of it, not look into it. */
  href: string | null;
  /** Whether a browser shows it; else it is handed out as a download. */
  shown: boolean;
};

/** Grey until somebody opens one: each opening is recorded, so nothing is opened by looking at the page. */
export function FileTiles({ files }: { files: readonly FileLine[] }) {
  const t = useT();
  return (
    <EvidenceTiles>
      {files.map((file) => (
        <EvidenceTile key={file.id} id={`file-${file.id}`} name={file.name} note={file.note}>
          {file.caption && (
            <p className="said text-t1" dir="auto">
              {file.caption}
            </p>
          )}
          <details className="text-t0">
            <summary>{t("desk.told.file.fingerprint")}</summary>
            <Fingerprint sha256={file.sha256} />
          </details>
          {file.href && (
            <a className="btn btn-small mt-s2" href={file.href} target="_blank" rel="noopener">
              {t(file.shown ? "desk.told.file.open" : "desk.told.file.download")}
              <span className="sr-only"> {file.name}</span>
            </a>
          )}
        </EvidenceTile>
      ))}
    </EvidenceTiles>
  );
}

/** A term and what it holds, one under the other, for a narrow side column. */
export function SideFacts({ facts }: { facts: readonly { term: string; text: ReactNode }[] }) {
  return (
    <dl className="grid gap-s2">
      {facts.map(({ term, text }) => (
        <div key={term} className="flex flex-wrap justify-between gap-x-s4">
          <dt className="hint">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
