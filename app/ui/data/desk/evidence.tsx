// Evidence on the desk: grey and blurred until revealed, by a tick box and CSS, so before any script.
import { File as FileIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../icon.tsx";

export function EvidenceTiles({ children }: { children: ReactNode }) {
  return <div className="evidence">{children}</div>;
}

/** `src` a clean picture of the same origin, or none for a file without one; `note` size, type, what is known. */
export function EvidenceTile(props: {
  id: string;
  name: string;
  src?: string;
  /** On the button over the picture: 显示. Where there is no picture there is none. */
  reveal?: string;
  note: ReactNode;
  children?: ReactNode;
}) {
  return (
    <figure>
      <div className="pic">
        {props.src ? (
          <Blurred id={props.id} src={props.src} name={props.name} reveal={props.reveal ?? ""} />
        ) : (
          <Icon of={FileIcon} />
        )}
      </div>
      <figcaption>
        <b>
          <bdi>{props.name}</bdi>
        </b>
        {props.note}
      </figcaption>
      {props.children}
    </figure>
  );
}

function Blurred(props: { id: string; src: string; name: string; reveal: string }) {
  return (
    <>
      <input className="reveal" type="checkbox" id={props.id} aria-label={`${props.reveal} ${props.name}`} />
      <img src={props.src} alt="" loading="lazy" decoding="async" />
      <span className="btn btn-small" aria-hidden="true">
        {props.reveal}
      </span>
    </>
  );
}
