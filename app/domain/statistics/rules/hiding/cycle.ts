// The cheapest cycle of cells through which a hidden number could be another one.

/** A cell of a table between the equations of its row and its column (`suppress.ts`). */
export type Edge = {
  readonly from: string;
  readonly to: string;
  /** Whether the cell grows or shrinks when the edge is walked forwards. */
  readonly sign: 1 | -1;
  readonly value: number;
  /** What hiding it costs. */
  readonly cost: number;
  /** Must stay published. */
  readonly kept: boolean;
  mark: "shown" | "few" | "held";
};

type Way = { readonly cost: number; readonly edges: readonly Edge[] };
type Direction = 1 | -1;

/**
 * The edges of a cycle through `edge`, itself among them, round which one unit can be moved while every cell stays what it
 * is said to be. A shown cell has its cost, for it would have to be hidden; null where there is no cycle.
 */
export function cheapestCycle(edges: readonly Edge[], edge: Edge, least: number): readonly Edge[] | null {
  const ways = ([1, -1] as const).flatMap((direction) => {
    if (!canMove(edge, direction, least)) return [];
    const { tail, head } = endsOf(edge, direction);
    const others = edges.filter((other) => other !== edge);
    const way = cheapestWay(others, head, tail, least);
    return way ? [way] : [];
  });
  const [cheapest] = ways.sort((a, b) => a.cost - b.cost);
  return cheapest ? [edge, ...cheapest.edges] : null;
}

function endsOf({ from, to }: Edge, direction: Direction): { tail: string; head: string } {
  return direction === 1 ? { tail: from, head: to } : { tail: to, head: from };
}

/** Whether the cell, hidden, could be one more or one less: `few` is 1 … least - 1, `held` is `least` or more. */
function canMove({ mark, kept, value, sign }: Edge, direction: Direction, least: number): boolean {
  const moved = value + sign * direction;
  if (mark === "few") return !kept && moved >= 1 && moved < least;
  return (mark === "held" || !kept) && value >= least && moved >= least;
}

/** Bellman and Ford: the tables are small, and a hidden edge costs nothing. */
function cheapestWay(edges: readonly Edge[], start: string, end: string, least: number): Way | null {
  const best = new Map<string, Way>([[start, { cost: 0, edges: [] }]]);
  for (let better = true; better; ) {
    better = false;
    for (const edge of edges) {
      for (const direction of [1, -1] as const) {
        const { tail, head } = endsOf(edge, direction);
        const way = best.get(tail);
        if (!way || !canMove(edge, direction, least)) continue;
        const cost = way.cost + (edge.mark === "shown" ? edge.cost : 0);
        if (cost >= (best.get(head)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        best.set(head, { cost, edges: [...way.edges, edge] });
        better = true;
      }
    }
  }
  return best.get(end) ?? null;
}
