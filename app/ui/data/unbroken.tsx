// A sentence in which dates and sums stay on one line: Chinese may break anywhere, also inside a weekday.
import { Fragment } from "react";

/** `parts`: what of `text` must not be broken, as it stands in it. */
export function Unbroken({ text, parts }: { text: string; parts: readonly string[] }) {
  const [part, ...others] = parts;
  if (!part) return <>{text}</>;
  const pieces = [...text.split(part).entries()];
  return (
    <>
      {pieces.map(([place, piece]) => (
        <Fragment key={place}>
          {place > 0 && <span className="nowrap">{part}</span>}
          <Unbroken text={piece} parts={others} />
        </Fragment>
      ))}
    </>
  );
}
