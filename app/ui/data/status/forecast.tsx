// Where a report stands between today and the legal limit, as one bar with its marks.

export type Mark = {
  /** Working day of the mark, from 0 to `limit`. */
  day: number;
  text: string;
  /** A second line, for marks below the bar. */
  under?: string;
};

const percent = (day: number, limit: number) => Math.min(100, Math.max(0, (day / limit) * 100));

/** Text keeps off the edges: what is near an end is anchored there. */
function anchor(at: number): "start" | "middle" | "end" {
  if (at > 88) return "end";
  return at < 12 ? "start" : "middle";
}

function Above({ at, text, before }: { at: number; text: string; before?: boolean }) {
  return (
    <>
      <rect className="tick" x={`${Math.min(at, 99.5)}%`} y="30" width="2" height="18" />
      <text className="strong" x={`${at}%`} y="22" textAnchor={before ? "end" : anchor(at)}>
        {text}
      </text>
    </>
  );
}

function Below({ at, mark }: { at: number; mark: Mark }) {
  return (
    <>
      <rect className="tick" x={`${at}%`} y="36" width="2" height="18" />
      <text x={`${at}%`} y="72" textAnchor={anchor(at)}>
        {mark.text}
      </text>
      {mark.under && (
        <text x={`${at}%`} y="91" textAnchor={anchor(at)}>
          {mark.under}
        </text>
      )}
    </>
  );
}

/**
 * `limit` in working days; `today` and `end` stand above, `marks` (half, nine in ten) below. A sentence on the page
 * says the same, `label` repeats it for readers. Near the end today's words give way to the limit's.
 */
export function Forecast(props: {
  limit: number;
  today: Mark;
  end: string;
  marks: readonly Mark[];
  label: string;
}) {
  const { limit, today, marks } = props;
  const now = percent(today.day, limit);
  return (
    <div className="forecast" role="img" aria-label={props.label}>
      <svg aria-hidden="true">
        <rect className="track" y="36" width="100%" height="12" />
        <rect className="past" y="36" width={`${now}%`} height="12" />
        {/* Past the middle it ends at its tick, or it would run into the limit's on a phone. */}
        {now < 70 && <Above at={now} text={today.text} before={now > 45} />}
        <Above at={100} text={props.end} />
        {marks.map((mark) => (
          <Below key={mark.text} at={percent(mark.day, limit)} mark={mark} />
        ))}
      </svg>
    </div>
  );
}
