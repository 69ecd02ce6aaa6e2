// Removes the sessions of reporters, affected parties and staff that are over.
import { sweepCodeSessions } from "#app/domain/access/commands.server.ts";
import { sweepStaffSessions } from "#app/domain/staff/commands.server.ts";

export async function sweepSessions(now: Date): Promise<void> {
  await sweepCodeSessions(now);
  await sweepStaffSessions(now);
}
