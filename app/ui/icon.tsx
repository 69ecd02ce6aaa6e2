// One look for every icon: a word high, hidden from readers because a word always stands beside it.
import type { LucideIcon } from "lucide-react";

/**
 * `<Icon of={Check} />`. The mock-ups draw 1.6 on a grid of 16; on lucide's grid of 24 the same line is 2.3.
 * Pass `label` only where no word stands beside it.
 */
export function Icon({
  of: Drawing,
  label,
  className,
}: {
  of: LucideIcon;
  label?: string;
  className?: string;
}) {
  const classes = className ? `icon ${className}` : "icon";
  if (label) return <Drawing className={classes} strokeWidth={2.3} role="img" aria-label={label} />;
  return <Drawing className={classes} strokeWidth={2.3} aria-hidden="true" />;
}
