// Every field of every page with every hostile value: no fault, nothing half stored, nothing changed by what was refused.
import { test as base, expect } from "../support/test.ts";
import { attacked } from "./attack/attacked.ts";
import { titleOf } from "./table/action.ts";
import { actions } from "./table/actions.ts";
import { preparedWorld, type World } from "./world/world.ts";

const test = base.extend<object, { world: World }>({
  world: [
    async ({ server }, use) => {
      const world = await preparedWorld(server);
      await use(world);
      await world.atRest.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

test.describe.configure({ mode: "parallel", timeout: 120_000 });

for (const [place, action] of actions.entries()) {
  test(`${titleOf(action)}: hostile input ends in words and in nothing half done`, async ({
    world,
    database,
  }, testInfo) => {
    // A server tells nothing of what was written, so that looking takes longer there: a sample says enough.
    const every = database === "postgres" ? 7 : 1;
    const isFirst =
      actions.findIndex(({ route, method }) => route === action.route && method === action.method) === place;
    const { requests, faults } = await attacked(world, action, { isFirst, every });
    testInfo.annotations.push({ type: "requests", description: String(requests) });
    expect(faults).toEqual([]);
  });
}
