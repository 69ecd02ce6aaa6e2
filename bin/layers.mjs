// The layer check of `npm run check`: prints every import that the layer table refuses, with the reason.
import { layerViolations } from "./layers/cruise.mjs";

const violations = await layerViolations();
for (const rule of new Set(violations.map((violation) => violation.rule))) {
  const broken = violations.filter((violation) => violation.rule === rule);
  console.error(`${rule}: ${broken[0]?.comment}`);
  for (const { from, to } of broken) console.error(`  ${from} → ${to}`);
}
if (violations.length > 0)
  console.error(`${violations.length} imports against the layer table of docs/architecture.md`);
process.exitCode = violations.length > 0 ? 1 : 0;
