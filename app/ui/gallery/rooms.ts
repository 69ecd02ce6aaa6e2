// Every room of components with its examples: what the gallery shows, and what the tests of examples ask.
import { deskExamples } from "../data/desk/examples.tsx";
import { shownExamples } from "../data/examples.tsx";
import type { GalleryRoom } from "../example.ts";
import { formExamples } from "../form/examples.tsx";
import { pageExamples } from "../page/examples.tsx";
import { caseExamples } from "./casework.tsx";
import { filingExamples } from "./reporter-filing.tsx";
import { reportExamples } from "./reporter-report.tsx";

export const galleryRooms: readonly GalleryRoom[] = [
  { id: "form", folder: "app/ui/form", whole: false, examples: formExamples },
  { id: "data", folder: "app/ui/data", whole: false, examples: shownExamples },
  { id: "page", folder: "app/ui/page", whole: true, examples: pageExamples },
  {
    id: "reporter",
    folder: "app/ui/reporter",
    whole: true,
    examples: { ...filingExamples, ...reportExamples },
  },
  { id: "case", folder: "app/ui/desk", whole: true, examples: caseExamples },
  { id: "desk", folder: "app/ui/data/desk", whole: true, examples: deskExamples },
];
