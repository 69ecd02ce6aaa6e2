// `npm run check`: everything that tells in under a minute whether a change may be committed.
import { providePackages } from "./provide/packages.mjs";
import { finish } from "./stages/finish.mjs";
import { quickTests, readingStages } from "./stages/list.mjs";
import { runStages } from "./stages/run.mjs";

providePackages({ development: true });
// The tests first: they take longest, and the reading stages fill the other core meanwhile.
const [tests, ...reading] = await runStages([quickTests, ...readingStages], 2);
finish([...reading, ...(tests ? [tests] : [])]);
