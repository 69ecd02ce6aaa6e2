// What is known of a platform: its hosts, and what each shape of address on them shows.
import type { Bilingual } from "#app/base/language.ts";

export type RecognisedKind =
  | "account"
  | "article"
  | "file"
  | "goods"
  | "group"
  | "live-room"
  | "page"
  | "post"
  | "shop"
  | "site"
  | "video";

type Shape = {
  readonly kind: RecognisedKind;
  /** Tested against `host/path?query` of the canonical address; the group `account` is the handle it tells. */
  readonly pattern: RegExp;
};

export type Platform = {
  readonly id: string;
  readonly name: Bilingual;
  /** These hosts and whatever lies under them; the first platform that fits counts. */
  readonly hosts: readonly string[];
  /** In order; what fits none is a `page` of the platform. */
  readonly shapes: readonly Shape[];
};

export function named(zh: string, en: string): Bilingual {
  return { "zh-CN": zh, en };
}
