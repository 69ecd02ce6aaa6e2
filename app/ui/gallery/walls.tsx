// The pages of the gallery: its rooms, the examples of a room, one example alone.
import type { Examples, GalleryRoom, Say } from "../example.ts";
import { BackLink, PageHead } from "../page/layout.tsx";
import { SitePage } from "../page/shells.tsx";
import { useLanguage, useSurroundings, useT } from "../page/words.tsx";

/** The name of an example in addresses. */
function placeOf(name: string): string {
  return name.replaceAll(" ", "-");
}

/** Apart from the ids within examples. */
function anchorOf(name: string): string {
  return `example-${placeOf(name)}`;
}

export function exampleAt(room: GalleryRoom, place: string): Examples[string] | undefined {
  return Object.entries(room.examples).find(([name]) => placeOf(name) === place)?.[1];
}

function useSay(): Say {
  const language = useLanguage();
  return (chinese, english) => (language === "en" ? english : chinese);
}

export function GalleryRooms({ rooms }: { rooms: readonly GalleryRoom[] }) {
  const t = useT();
  return (
    <SitePage>
      <PageHead title={t("gallery.title")} lead={t("gallery.lead")} facts={<ThemeSwitch />} />
      {rooms.map((room) => (
        <section key={room.id} className="block" aria-labelledby={room.id}>
          <h2 id={room.id}>
            <a href={`/gallery/${room.id}`}>{t("gallery.room", { folder: room.folder })}</a>
          </h2>
          <ul className="mt-s4 columns-[14rem]">
            {Object.keys(room.examples).map((name) => (
              <li key={name}>
                <a
                  href={`/gallery/${room.id}${room.whole ? `/${placeOf(name)}` : `#${anchorOf(name)}`}`}
                  lang="en"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SitePage>
  );
}

/** Whole pages stand alone, so their room is a list of them. */
export function GalleryOfRoom({ room }: { room: GalleryRoom }) {
  const t = useT();
  const say = useSay();
  return (
    <SitePage>
      <BackLink href="/gallery">{t("gallery.title")}</BackLink>
      <PageHead title={t("gallery.room", { folder: room.folder })} facts={<ThemeSwitch />} />
      {Object.entries(room.examples).map(([name, example]) => (
        <section key={name} className="block" id={anchorOf(name)} aria-labelledby={`${anchorOf(name)}-name`}>
          <h2 id={`${anchorOf(name)}-name`} className="text-t2 font-mono" lang="en">
            {room.whole ? <a href={`/gallery/${room.id}/${placeOf(name)}`}>{name}</a> : name}
          </h2>
          {!room.whole && (
            <div className="mt-s5 pt-s5 border-t border-line" data-example={placeOf(name)}>
              {example(say)}
            </div>
          )}
        </section>
      ))}
    </SitePage>
  );
}

export function GalleryExample({ example }: { example: Examples[string] }) {
  return example(useSay());
}

/** Without one the reader's system decides. */
function ThemeSwitch() {
  const t = useT();
  const { path } = useSurroundings();
  return (
    <>
      <a href={`${path}?theme=light`}>{t("gallery.light")}</a>
      <a href={`${path}?theme=dark`}>{t("gallery.dark")}</a>
    </>
  );
}
