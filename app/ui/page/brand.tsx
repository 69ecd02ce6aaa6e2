// Our own mark, the 回 of the name carved as two squares, and the name beside it.
import { useT } from "./words.tsx";

function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path className="mark-face" d="M1.3 2.2 38.4 1.1 39 38.2 20 38.8 1.6 38.3z" />
      <g className="mark-line">
        <path d="M8.3 8.7 31.8 8l.3 23.9-24 .3z" />
        <path d="m15.6 15.8 8.9-.3.2 9.1-9.2.1z" />
      </g>
    </svg>
  );
}

export function Brand({ href = "/" }: { href?: string }) {
  const t = useT();
  return (
    <a className="brand" href={href}>
      <Mark />
      <span lang="zh-CN">
        回音<small lang="en">HUIYIN</small>
      </span>
      <span className="sr-only">{t("site.nav.start")}</span>
    </a>
  );
}
