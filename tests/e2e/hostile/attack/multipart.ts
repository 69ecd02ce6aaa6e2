// Forms with files, right and wrong: fields told as files, files told as fields, bodies that break off.
import { type Body, hostileValues } from "../../support/input/hostile.ts";
import {
  boundary,
  closing,
  fieldPart,
  fileHead,
  filePart,
  multipart,
} from "../../support/input/multipart.ts";
import { photo } from "../../support/photo.ts";
import type { Fields } from "../table/action.ts";

/** Other bytes than those of the file that the draft has. */
const file = Buffer.concat([photo.bytes, Buffer.from("another one")]);
const head = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;

function bodyWith(parts: readonly Buffer[]): Body {
  return { body: Buffer.concat([...parts, closing]), type: multipart };
}

/** A field named `files` stands for a picture. */
function partOf(name: string, value: string): Buffer {
  return name === "files" ? filePart("another.jpg", file) : fieldPart(name, value);
}

function partsOf(fields: Fields, without?: string): Buffer[] {
  return Object.entries(fields)
    .filter(([name]) => name !== without)
    .map(([name, value]) => partOf(name, [value].flat().join()));
}

export function multipartOf(fields: Fields): Body {
  return bodyWith(partsOf(fields));
}

/** The field stands before the others, as the caption of a file has to. */
export function multipartTries(
  fields: Fields,
  field: string,
): readonly (readonly [name: string, sent: Body])[] {
  const rest = partsOf(fields, field);
  const right = partOf(field, [fields[field] ?? ""].flat().join());
  const tried = (name: string, ...parts: Buffer[]) => [name, bodyWith([...parts, ...rest])] as const;
  const raw = (value: Buffer) =>
    Buffer.concat([Buffer.from(`${head(field)}\r\n\r\n`), value, Buffer.from("\r\n")]);
  const values = Object.entries(hostileValues).map(([trick, value]) => tried(trick, raw(bytesOf(value))));
  return [
    ...values,
    tried("not at all"),
    tried("twice", right, right),
    tried("twice, differently", right, fieldPart(field, "other")),
    tried("as a list", fieldPart(`${field}[]`, "x")),
    tried("as a file", Buffer.concat([fileHead(field, "a.txt", "text/plain"), Buffer.from("x\r\n")])),
    tried("as a file without a name", Buffer.concat([fileHead(field, ""), Buffer.from("\r\n")])),
    tried("as a file that is empty", Buffer.concat([fileHead(field, "empty.jpg"), Buffer.from("\r\n")])),
    ...fileNames.map((name) =>
      tried(
        `as a file named ${name.slice(0, 30)}`,
        Buffer.concat([fileHead(field, name), file, Buffer.from("\r\n")]),
      ),
    ),
    tried(
      "in another alphabet",
      Buffer.from(`${head(field)}\r\nContent-Type: text/plain; charset=gbk\r\n\r\n\xd6\xd0\r\n`, "latin1"),
    ),
    tried(
      "told to be encoded",
      Buffer.from(`${head(field)}\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n`),
    ),
  ];
}

const fileNames = [
  "../../../etc/passwd",
  "a\u202egpj.exe",
  "x".repeat(1_000),
  "<script>alert(1)<／script>.jpg",
  "__proto__",
  ".",
  "字".repeat(300),
];

/** As a form with files carries it: bytes, not escapes. */
function bytesOf(escaped: string): Buffer {
  const text = escaped
    .replaceAll("+", " ")
    .replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}

const whole = Buffer.concat([filePart("a.jpg", file), closing]);
const form = (body: Buffer): Body => ({ body, type: multipart });

export const brokenForms: Readonly<Record<string, Body>> = {
  nothing: form(Buffer.alloc(0)),
  "no part": form(closing),
  "cut off inside the file": form(whole.subarray(0, 5_000)),
  "cut off inside the head": form(whole.subarray(0, 60)),
  "another boundary": form(Buffer.from(whole.toString("latin1").replaceAll(boundary, "----other"), "latin1")),
  "a part without a name": bodyWith([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n`),
  ]),
  "a part without a disposition": bodyWith([Buffer.from(`--${boundary}\r\nX: y\r\n\r\nx\r\n`)]),
  "a name of 100 kilobytes": bodyWith([fieldPart("x".repeat(100_000), "x")]),
  "a field of 100 kilobytes": bodyWith([fieldPart("caption", "x".repeat(100_000))]),
  "300 fields": bodyWith(Array.from({ length: 300 }, (_, n) => fieldPart(`caption-${n}`, "x"))),
  "heads without end": bodyWith([Buffer.from(`--${boundary}\r\n${"X: y\r\n".repeat(500)}\r\nx\r\n`)]),
  "names of the prototype": bodyWith([
    fieldPart("__proto__", "x"),
    fieldPart("caption-__proto__", "x"),
    fieldPart("constructor", "x"),
  ]),
};
