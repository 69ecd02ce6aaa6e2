// Who writes in a report's thread, and what a message is.

export const messageAuthors = ["reporter", "office"] as const;
export const messageKinds = ["question", "answer", "addition"] as const;

export type MessageAuthor = (typeof messageAuthors)[number];
export type MessageKind = (typeof messageKinds)[number];
