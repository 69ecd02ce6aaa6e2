// What a route module says about its page: title, shell, and whether the browser gets React for it.
import type { Area, MessageKey } from "#app/messages/translate.ts";

export type PageHandle = {
  /** Only pages that need it ship React; reading pages are plain HTML. */
  hydrate?: boolean;
  /** Areas of messages that the browser needs, `site` apart; none for a page that is not hydrated. */
  words?: readonly Area[];
  title: MessageKey;
  shell: "site" | "filing" | "desk" | "plain";
};
