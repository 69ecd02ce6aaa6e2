// The contexts that bind what lies sealed under a case's key to its row.

export function reasonsContext(decisionId: string): string {
  return `decision:${decisionId}`;
}
