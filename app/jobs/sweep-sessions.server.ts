// Removes the sessions of reporters and staff that are over.
import { sweepReporterSessions } from "#app/domain/access/commands.server.ts";
import { sweepStaffSessions } from "#app/domain/staff/commands.server.ts";

export async function sweepSessions(now: Date): Promise<void> {
  await sweepReporterSessions(now);
  await sweepStaffSessions(now);
}
