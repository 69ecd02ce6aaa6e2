// What the server alone hands to the root: the document's frame and the number of the request.
import { createContext, type ReactElement } from "react";
import type { GalleryRoom } from "../example.ts";

/** The whole document in the second pass on the server; null in the first, and always in the browser. */
export const DocumentContext = createContext<ReactElement | null>(null);

/** For fault pages, which are never hydrated. */
export const RequestIdContext = createContext<string | undefined>(undefined);

/** The examples, where `/gallery` is open; no browser ever gets them. */
export const GalleryContext = createContext<readonly GalleryRoom[]>([]);
