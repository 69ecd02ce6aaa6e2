// One story on its way into the sheet: what its rows need to know of each other.
import type { Policy } from "#app/domain/policy/rules.ts";
import type { Sheet, Slot } from "./sheet.ts";
import type { Story } from "./story.ts";

/** Drawn beforehand, because no two may be alike. */
export type References = { readonly report: string; readonly case: string; readonly award: string };

/** One story on its way into the sheet. */
export type Filing = {
  readonly sheet: Sheet;
  readonly policy: Policy;
  readonly story: Story;
  readonly references: References;
  readonly id: string;
  readonly slot: Slot;
  /** The member who did what staff do. */
  readonly staff: string;
};
