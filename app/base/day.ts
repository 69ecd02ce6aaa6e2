// Calendar days as "YYYY-MM-DD" in an office's zone, and the instants at which they begin and end.

const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** Zones change their clocks on quarters of an hour at most, so within one the difference stays. */
const quarterMs = 900_000;
const keptMost = 20_000;
const offsets = new Map<string, Map<number, number>>();

/**
 * Milliseconds by which the zone's clocks are ahead of UTC at `instant`. Remembered, because to format a date costs a
 * hundred times as much as to look it up, and a page of the queue asks a thousand times.
 */
function offsetAt(zone: string, instant: Date): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(instant.getTime() / quarterMs);
  const offset = known.get(quarter) ?? reckonedOffset(zone, instant);
  if (known.size >= keptMost) known.clear();
  known.set(quarter, offset);
  return offset;
}

function reckonedOffset(zone: string, instant: Date): number {
  const p = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const shown = Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`);
  return shown - Math.floor(instant.getTime() / 1000) * 1000;
}

/** Whether `text` is a day that exists, e.g. not 2027-02-29. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that people in `zone` (IANA name) write at `instant`. */
export function dayIn(zone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetAt(zone, instant)).toISOString().slice(0, 10);
}

/** The first instant of `day` in `zone`. */
export function startOfDay(zone: string, day: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const guess = asUtc - offsetAt(zone, new Date(asUtc));
  // A second look, because the guess may lie on the other side of a change to summer time.
  return new Date(asUtc - offsetAt(zone, new Date(guess)));
}

/** The last millisecond of `day` in `zone`: a due date holds until then. */
export function endOfDay(zone: string, day: string): Date {
  return new Date(startOfDay(zone, plusDays(day, 1)).getTime() - 1);
}

/** `day` moved by `count` calendar days, backwards where negative. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
