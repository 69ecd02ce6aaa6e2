// What every loader and action is told beside the request.
import type {} from "@remix-run/node";
import type { RefusalCode } from "#app/base/refusal.ts";

/** The portal as this visitor reached it. */
export type Site = {
  /** The public address in use, `https://report.example`; the canonical one where the visitor's is not ours. */
  readonly origin: string;
  /** Whether cookies may be `Secure` there: an .onion or the evaluation's localhost have no TLS. */
  readonly secure: boolean;
  /** Evaluation mode: sample software, and every page says so. */
  readonly sample: boolean;
  /** Whether mails leave this portal; production without a mail server offers no wish for them. */
  readonly mails: boolean;
  /** Where weaknesses are reported, `mailto:` or `https:`; an evaluation has an example that leads nowhere. */
  readonly securityContact: string | null;
  /** Whether `/gallery` exists. */
  readonly gallery: boolean;
};

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** For the few scripts of a hydrated page. */
    readonly nonce: string;
    /** Stands in the log and on fault pages. */
    readonly requestId: string;
    readonly now: Date;
    /** A salted key of the network address, for limits; lives in memory only. */
    readonly client: string;
    readonly site: Site;
    /**
     * Settles when the browser took what was sent so far, or is gone. For large files: Remix writes whatever a stream
     * gives and waits for nobody, so one slow reader would hold the whole file in memory.
     */
    readonly drained: () => Promise<void>;
    /** Why the server turned the request away; then it was sent on to `/refused`. */
    readonly refused: RefusalCode | null;
  }
}
