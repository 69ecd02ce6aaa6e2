// The door of the gallery: outside development and tests its addresses do not exist.
import { data, type LoaderFunctionArgs } from "@remix-run/node";

/** @throws 404 unless the portal runs with `GALLERY=on`. */
export function requireGallery({ context }: Pick<LoaderFunctionArgs, "context">): null {
  if (!context.site.gallery) throw data(null, { status: 404 });
  return null;
}
