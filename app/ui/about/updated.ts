// When the words of these pages were last looked through, as days; whoever changes what a page says changes its day.
export const updated = {
  privacy: "2026-11-20",
  accessibility: "2026-11-20",
  security: "2026-11-20",
} as const;
