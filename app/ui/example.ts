// What an example is: one state of a component in both languages, for the gallery and the tests.
import type { ReactNode } from "react";

/** Picks the words of the language that the example is shown in. */
export type Say = (chinese: string, english: string) => string;
/** By name. `page` examples bring their own shell. */
export type Examples = Readonly<Record<string, (say: Say) => ReactNode>>;

/** The examples of one folder of components. */
export type GalleryRoom = {
  readonly id: string;
  /** Where its components stand. */
  readonly folder: string;
  /** Its examples are whole pages: each is shown alone. */
  readonly whole: boolean;
  readonly examples: Examples;
};
