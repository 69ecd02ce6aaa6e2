// One example alone on its page: whole pages, which bring their own header and main.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { useContext } from "react";
import { exampleAt, GalleryExample } from "#app/ui/gallery/walls.tsx";
import { GalleryContext } from "#app/ui/page/carrier.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { requireGallery } from "#app/web/gallery.ts";

export const handle: PageHandle = { title: "gallery.title", shell: "site" };

export async function loader({ context, params }: LoaderFunctionArgs) {
  requireGallery({ context });
  const { galleryRooms } = await import("#app/ui/gallery/rooms.ts");
  const room = galleryRooms.find(({ id, whole }) => whole && id === params.room);
  if (!room || !exampleAt(room, params.example ?? "")) throw data(null, { status: 404 });
  return null;
}

export default function Example() {
  const { room: id, example: place = "" } = useParams();
  const room = useContext(GalleryContext).find((one) => one.id === id);
  const example = room && exampleAt(room, place);
  return example ? <GalleryExample example={example} /> : null;
}
