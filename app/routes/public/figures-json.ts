// The public figures for programs: the very tables of the page, with keys in place of words.
import { latestFigures } from "#app/domain/statistics/queries/latest.server.ts";

export async function loader() {
  const snapshot = await latestFigures();
  return Response.json(
    { madeAt: snapshot?.madeAt.toISOString() ?? null, figures: snapshot?.figures ?? null },
    { headers: { "Cache-Control": "no-cache" } },
  );
}
