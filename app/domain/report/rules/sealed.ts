// The shapes that lie sealed under a report's key, and the context that binds each to its row.

export type SealedStatement = {
  readonly statement: string;
  /** When it was seen, in the reporter's own words. */
  readonly whenSeen: string;
};

export type SealedSubject = {
  readonly canonical: string;
  readonly display: string;
  readonly platform: string | null;
  readonly note: string;
};

export type SealedFile = {
  readonly name: string;
  readonly caption: string;
  readonly sha256: string;
  /** The file's own data key, base64: wrapped by lying here. */
  readonly fileKey: string;
};

export type SealedMessage = { readonly text: string };
export type SealedContact = { readonly contact: string };

/** Bound into every seal, so that a value moved to another row or column does not open. */
export const sealContext = {
  statement: (reportId: string) => `report:${reportId}:statement`,
  identity: (reportId: string) => `report:${reportId}:identity`,
  contact: (reportId: string) => `report:${reportId}:contact`,
  subject: (id: string) => `report-subject:${id}`,
  file: (id: string) => `evidence:${id}`,
  message: (id: string) => `message:${id}`,
  step: (id: string) => `report-step:${id}`,
} as const;
