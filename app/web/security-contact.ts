// Where weaknesses are reported, as RFC 9116 has programs and people find it: the text of security.txt.
import type { Site } from "./context.ts";

/** Of an evaluation, where nobody runs the portal: a reserved domain, so that no mail can reach anybody. */
export const sampleSecurityContact = "mailto:security@huiyin.example";

export const securityTextPath = "/.well-known/security.txt";

/** RFC 9116 wants less than a year; after half of one somebody should have looked whether the contact still answers. */
const validDays = 180;

/** Null where no contact was set. It is valid from the midnight (UTC) before `now`. */
export function securityText(site: Pick<Site, "origin" | "securityContact">, now: Date): string | null {
  if (!site.securityContact) return null;
  const expires = new Date(now.getTime() + validDays * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: ${site.securityContact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: zh-CN, en",
    `Canonical: ${site.origin}${securityTextPath}`,
    `Policy: ${site.origin}/security`,
  ];
  return `${fields.join("\n")}\n`;
}
