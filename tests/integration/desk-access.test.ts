// Who sees and does what on the desk: another office's reports do not exist, and what no role allows is refused.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { receiveFile } from "#app/domain/draft/commands/files.server.ts";
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { openEvidence } from "#app/domain/evidence/commands.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { acceptReport, askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { deskReport } from "#app/domain/report/queries/desk.server.ts";
import { signIn, signOut } from "#app/domain/staff/commands.server.ts";
import { type Act, type Role, roles } from "#app/domain/staff/rules/permissions.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { queuePage } from "#app/domain/triage/queries.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { memberHeld, requirePermit } from "#app/web/access.server.ts";
import { db } from "#db/client.server.ts";
import { auditEvent } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport, preparedDraft } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-18T02:00:00Z");
const now = new Date("2026-11-20T02:00:00Z");

/** Platforms that the channel's routing sends to these offices. */
const shanghai: Typed = { subject: { address: "https://www.bilibili.com/video/BV1xx411c7mD", note: "" } };
const inCourt = { ground: "in-court", words: "" } as const;
const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });

let folder: string;
let national: Member;
let inShanghai: Member;
let inGuangdong: Member;

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
  folder = await mkdtemp(join(tmpdir(), "huiyin-desk-"));
  useStorage(storageFromUrl(`file:${folder}`));
  national = await staffMember("national-triage", ["triage"]);
  inShanghai = await staffMember("shanghai-triage", ["triage"], "shanghai");
  inGuangdong = await staffMember("guangdong-triage", ["triage"], "guangdong");
});
afterAll(() => rm(folder, { recursive: true }));

/** A report with a picture, both lying in the Shanghai office; answers the report's reference. */
async function reportWithPicture(picture: Uint8Array): Promise<string> {
  const draft = await preparedDraft(filed, shanghai);
  await receiveFile(draft, { name: "封面.jpg", bytes: bytesOf(picture) }, filed);
  return fileReport(draft, filed);
}

async function* bytesOf(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The references on the first page of a member's queue. */
async function queueOf(member: Member): Promise<string[]> {
  const start = { view: "to-decide", cursor: null } as const;
  const { rows } = await queuePage(permitted(member, "queue.read"), start, now);
  return rows.map((row) => row.reference);
}

describe("a report", () => {
  it("is in the queue of its own office and of those above, and of no other", async () => {
    const { reference } = await filedReport(filed, shanghai);
    expect(await queueOf(inShanghai)).toContain(reference);
    expect(await queueOf(national)).toContain(reference);
    expect(await queueOf(inGuangdong)).not.toContain(reference);
  });

  it("of another office does not exist: it is not read, accepted, refused or asked about", async () => {
    const { reference } = await filedReport(filed, shanghai);
    const unknown = "0000-0000-1";
    for (const tried of [reference, unknown]) {
      const acts = [
        () => deskReport(permitted(inGuangdong, "report.read"), tried),
        () => acceptReport(permitted(inGuangdong, "report.accept"), tried, now),
        () => refuseReport(permitted(inGuangdong, "report.refuse"), tried, inCourt, now),
        () => askReporter(permitted(inGuangdong, "report.ask"), tried, "在吗？", now),
      ];
      for (const act of acts) await expect(act()).rejects.toEqual(refused("report.not-found"));
    }
    const { report: untouched } = await deskReport(permitted(inShanghai, "report.read"), reference);
    expect(untouched.state).toBe("in-review");
  });

  it("never shows the desk who sent it", async () => {
    const { reference } = await filedReport(filed, {
      "about-you": { mode: "real-name", name: "王小明", contact: "wang@example.org", wishesFeedback: "yes" },
    });
    const found = await deskReport(permitted(national, "report.read"), reference);
    expect(JSON.stringify(found)).not.toMatch(/王小明|wang@|identity|contact|codeHash|claimHash/);
  });
});

describe("a file", () => {
  const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(200_000)]);

  it("opens for its own office, byte for byte, and each opening stands on the trail", async () => {
    const reference = await reportWithPicture(picture);
    const { files } = await deskReport(permitted(inShanghai, "report.read"), reference);
    const id = files[0]?.id ?? "";
    const file = await openEvidence(permitted(inShanghai, "evidence.read"), id, now);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(picture)).toBe(true);
    expect(file).toMatchObject({ name: "封面.jpg", mediaType: "image/jpeg", size: picture.length });
    const trail = await db.select().from(auditEvent).where(eq(auditEvent.objectId, id));
    expect(trail.map((event) => [event.type, event.actorPseudonym])).toEqual([
      ["evidence.read", inShanghai.id],
    ]);
  });

  it("of another office does not exist, and a try leaves no trace of an opening", async () => {
    const reference = await reportWithPicture(picture);
    const { files } = await deskReport(permitted(inShanghai, "report.read"), reference);
    const id = files[0]?.id ?? "";
    for (const tried of [id, "", "019a9f3c-5f00-7a31-8c11-0123456789ab", "' or 1=1 --"]) {
      const opening = openEvidence(permitted(inGuangdong, "evidence.read"), tried, now);
      await expect(opening).rejects.toEqual(refused("evidence.not-found"));
    }
    expect(await db.select().from(auditEvent).where(eq(auditEvent.objectId, id))).toEqual([]);
  });
});

/** A request of somebody's browser, and the context that the server gives it. */
function visit(
  token: string | null,
  path = "/desk",
  at = now,
): { request: Request; context: AppLoadContext } {
  const headers = new Headers(token === null ? {} : { Cookie: `staff=${token}` });
  return {
    request: new Request(`http://localhost${path}`, { headers }),
    context: {
      nonce: "",
      requestId: "r-1",
      now: at,
      client: "c-1",
      site: {
        origin: "http://localhost",
        secure: false,
        sample: true,
        mails: true,
        securityContact: null,
        gallery: false,
      },
      drained: async () => {},
      refused: null,
    },
  };
}

describe("a member of staff", () => {
  /** What each role may do here; everything that is not named is refused. */
  const allowed: Record<Role, readonly Act[]> = {
    intake: ["queue.read", "report.read"],
    triage: ["queue.read", "report.read", "report.accept", "report.refuse", "report.ask", "evidence.read"],
    investigator: ["report.read", "report.ask", "evidence.read"],
    supervisor: [
      "queue.read",
      "report.read",
      "report.accept",
      "report.refuse",
      "report.ask",
      "evidence.read",
    ],
    "reward-officer": [],
    finance: [],
    auditor: [],
    administrator: [],
  };

  it.each(roles)("who is %s does what that role allows, and is refused the rest", async (role) => {
    const login = `only-${role}`;
    await staffMember(login, [role]);
    const token = await signIn(login, `${login}-pass-2026`, now);
    for (const act of allowed.triage) {
      const permit = requirePermit(visit(token), act);
      if (allowed[role].includes(act)) expect((await permit).member.roles).toEqual([role]);
      else await expect(permit).rejects.toEqual(refused("staff.not-permitted"));
    }
  });

  it("who is not signed in is led to the sign-in page, and from there back", async () => {
    for (const token of [null, "", newToken(), "x'--"]) {
      const led = await requirePermit(visit(token, "/desk/reports/1-2"), "report.read").catch(
        (e: unknown) => e,
      );
      if (!(led instanceof Response)) throw new Error("a redirect was expected");
      expect([led.status, led.headers.get("Location")]).toEqual([
        303,
        "/desk/sign-in?to=%2Fdesk%2Freports%2F1-2",
      ]);
    }
  });

  it("hears the same of a wrong password as of a name that nobody has", async () => {
    await staffMember("careful", ["triage"]);
    for (const [login, password] of [
      ["careful", "wrong"],
      ["careful", ""],
      ["nobody", "careful-pass-2026"],
      ["", ""],
    ] as const) {
      await expect(signIn(login, password, now)).rejects.toEqual(refused("staff.sign-in-failed"));
    }
    expect(await signIn(" CAREFUL ", "careful-pass-2026", now)).toMatch(/^[\w-]{43}$/);
  });

  it("is out after signing out, after half an hour away and at the end of a day's work", async () => {
    const careful = await staffMember("careful", ["triage"]);
    const later = (count: number) => new Date(now.getTime() + count * 60_000);
    const left = await signIn("careful", "careful-pass-2026", now);
    expect(await memberHeld(visit(left))).toEqual(careful);
    await signOut(left, now);
    expect(await memberHeld(visit(left))).toBeNull();
    const idle = await signIn("careful", "careful-pass-2026", now);
    expect(await memberHeld(visit(idle, "/desk", later(29)))).toEqual(careful);
    expect(await memberHeld(visit(idle, "/desk", later(58)))).toEqual(careful);
    expect(await memberHeld(visit(idle, "/desk", later(89)))).toBeNull();
    const busy = await signIn("careful", "careful-pass-2026", now);
    for (let at = 20; at < 720; at += 20) await memberHeld(visit(busy, "/desk", later(at)));
    expect(await memberHeld(visit(busy, "/desk", later(719)))).toEqual(careful);
    expect(await memberHeld(visit(busy, "/desk", later(720)))).toBeNull();
  });
});

describe("two people at one report", () => {
  it("never both decide it: the second one hears that it moved on", async () => {
    const { reference } = await filedReport(filed);
    await acceptReport(permitted(national, "report.accept"), reference, now);
    const second = refuseReport(permitted(national, "report.refuse"), reference, inCourt, now);
    await expect(second).rejects.toEqual(refused("report.state-moved"));
  });
});
