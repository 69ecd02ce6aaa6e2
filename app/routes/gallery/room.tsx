// One room of the gallery: the examples of a folder of components.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { useContext } from "react";
import { GalleryOfRoom } from "#app/ui/gallery/walls.tsx";
import { GalleryContext } from "#app/ui/page/carrier.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { requireGallery } from "#app/web/gallery.ts";

export const handle: PageHandle = { title: "gallery.title", shell: "site" };

export async function loader({ context, params }: LoaderFunctionArgs) {
  requireGallery({ context });
  // Loaded when asked for: a portal without a gallery never holds the examples.
  const { galleryRooms } = await import("#app/ui/gallery/rooms.ts");
  if (!galleryRooms.some(({ id }) => id === params.room)) throw data(null, { status: 404 });
  return null;
}

export default function Room() {
  const { room: id } = useParams();
  const room = useContext(GalleryContext).find((one) => one.id === id);
  return room ? <GalleryOfRoom room={room} /> : null;
}
