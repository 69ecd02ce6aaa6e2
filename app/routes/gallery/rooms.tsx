// The gallery's entrance: every component of the house by the folder it stands in.
import { useContext } from "react";
import { GalleryRooms } from "#app/ui/gallery/walls.tsx";
import { GalleryContext } from "#app/ui/page/carrier.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { requireGallery } from "#app/web/gallery.ts";

export const handle: PageHandle = { title: "gallery.title", shell: "site" };
export const loader = requireGallery;

export default function Rooms() {
  return <GalleryRooms rooms={useContext(GalleryContext)} />;
}
