// The seal 回音已收 in a carved square, the date under it: only on what was truly received.

/** `label` says the same to readers, in their language; `date` as printed under the seal, e.g. 2026.11.10 14:09. */
export function Seal({ label, date }: { label: string; date: string }) {
  return (
    <svg className="seal" viewBox="0 0 132 158" role="img" aria-label={label}>
      <path className="seal-face" d="M3.5 5.2 60 3.1l68.2 1.4.9 61-1.3 62.4-60.4 1.2-63.1-.9-1.7-58z" />
      <path className="seal-frame" d="M11 12.6 66 11l54.6.9.6 54-.9 54.7-54 .9-55-.6-.9-54z" />
      <g className="seal-words" lang="zh-CN">
        <text x="40" y="61">
          回
        </text>
        <text x="93" y="61">
          音
        </text>
        <text x="40" y="112">
          已
        </text>
        <text x="93" y="112">
          收
        </text>
      </g>
      <text className="seal-date" x="66" y="152">
        {date}
      </text>
    </svg>
  );
}
