// What a fault leaves in the log: enough to mend it, nothing that a person told us.
import { describe, expect, it } from "vitest";
import { faultOf } from "./log.ts";

describe("a fault in the log", () => {
  it("keeps the query that failed and drops what was put into it", () => {
    const driver = new Error("SQLITE_BUSY");
    const error = new Error("Failed query: insert into draft values (?)\nparams: 张三,13800000000", {
      cause: driver,
    });
    const fault = faultOf(error);
    expect(fault).toMatchObject({
      fault: "Error",
      words: "Failed query: insert into draft values (?)",
      cause: { words: "SQLITE_BUSY" },
    });
    expect(fault.at?.[0]).toMatch(/^at /);
    expect(JSON.stringify(fault)).not.toMatch(/13800000000|张三/);
  });

  it("keeps nothing of what was thrown that is no error", () => {
    expect(faultOf("13800000000")).toEqual({ fault: "unknown", words: "string" });
  });
});
