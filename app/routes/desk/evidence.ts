// Hands out the sealed original of one file to whoever may see it; each opening stands on the trail.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { openEvidence } from "#app/domain/evidence/commands.server.ts";
import { isShownInline } from "#app/domain/evidence/rules.ts";
import { requirePermit } from "#app/web/access.server.ts";
import { contentDisposition, streamed } from "#app/web/download.ts";

/** Beside the policy of every answer, so both hold: whatever the file is, it runs nothing and loads nothing. */
const alone = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "evidence.read");
  const file = await openEvidence(by, params.id ?? "", context.now);
  const kind = isShownInline(file.mediaType) ? "inline" : "attachment";
  return new Response(streamed(file.bytes, context.drained, request.signal), {
    headers: {
      // Compressed on the way it would lose its length.
      "Cache-Control": "no-store, no-transform",
      "Content-Disposition": contentDisposition(kind, file.name),
      "Content-Length": String(file.size),
      "Content-Security-Policy": alone,
      "Content-Type": file.mediaType,
    },
  });
}
