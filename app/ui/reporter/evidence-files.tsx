// The files of the evidence step: choosing them, and those received, each with its caption and fingerprint.
import { Note } from "../data/note.tsx";
import { Fingerprint } from "../data/slip/code.tsx";
import { StatusTag } from "../data/status/tag.tsx";
import { Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { FileInput, FileList, FileRow } from "../form/file.tsx";
import { TextInput } from "../form/text.tsx";
import { useT } from "../page/words.tsx";

export type FileShown = {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  /** Written out. */
  readonly size: string;
  /** Media type by content. */
  readonly type: string;
  readonly sha256: string;
};

type Problem = { readonly field: string; readonly text: string };

/** `limit.size` written out; `full`: no more files fit. */
export function FileChooser(props: {
  limit: { size: string; count: number };
  full: boolean;
  problems: readonly Problem[];
}) {
  const t = useT();
  const texts = props.problems.filter(({ field }) => field === "files").map(({ text }) => text);
  if (props.full) return <Note>{t("filing.evidence.full", { count: props.limit.count })}</Note>;
  return (
    <>
      <Field
        id="files"
        label={t("filing.evidence.choose.label")}
        hint={t("filing.evidence.choose.hint", props.limit)}
        error={texts.length > 0 ? texts.join(" ") : undefined}
      >
        <FileInput name="files" multiple />
      </Field>
      <div className="mt-s4">
        <Button weight="small" name="intent" value="upload">
          {t("filing.evidence.upload")}
        </Button>
      </div>
    </>
  );
}

/** `typed`: captions as they came back with an error, by field name. */
export function ReceivedFiles(props: {
  files: readonly FileShown[];
  typed: Readonly<Record<string, string>>;
  problems: readonly Problem[];
}) {
  const t = useT();
  const { files, typed, problems } = props;
  if (files.length === 0) return <p className="hint mt-s5">{t("filing.evidence.empty")}</p>;
  return (
    <FileList label={t("filing.evidence.files", { count: files.length })}>
      {files.map((file) => {
        const field = `caption-${file.id}`;
        return (
          <FileRow
            key={file.id}
            name={file.name}
            size={file.size}
            state={
              <>
                <StatusTag tone="done">{t("filing.evidence.received")}</StatusTag>
                <span className="hint">{t("filing.evidence.received.hint")}</span>
              </>
            }
          >
            <p className="hint">
              {file.type} · {t("filing.evidence.fingerprint")}
            </p>
            <Fingerprint sha256={file.sha256} />
            <Field
              id={field}
              label={t("filing.evidence.caption.label")}
              error={problems.find((problem) => problem.field === field)?.text}
              optional
            >
              <TextInput name={field} defaultValue={typed[field] ?? file.caption} autoComplete="off" />
            </Field>
            <Button weight="link" name="intent" value={`remove:${file.id}`}>
              {t("filing.evidence.remove", { name: file.name })}
            </Button>
          </FileRow>
        );
      })}
    </FileList>
  );
}
