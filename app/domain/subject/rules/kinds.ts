// The kinds of subject that a report may name (domain: words, "subject").

export const subjectKinds = [
  "site",
  "page",
  "account",
  "app",
  "group",
  "live-room",
  "publication",
  "premises",
  "organisation",
] as const;

export type SubjectKind = (typeof subjectKinds)[number];
