// All platforms that addresses are recognised by.
import { abroad } from "./platforms/abroad.ts";
import { china } from "./platforms/china.ts";
import type { Platform } from "./platforms/platform.ts";

export const platforms: readonly Platform[] = [...china, ...abroad];
