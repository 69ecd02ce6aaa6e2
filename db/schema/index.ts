// All tables in one place, for the doors and the migration generator.
export * from "./access.ts";
export * from "./audit.ts";
export * from "./casework.ts";
export * from "./clock.ts";
export * from "./draft.ts";
export * from "./evidence.ts";
export * from "./limit.ts";
export * from "./notice.ts";
export * from "./outbox.ts";
export * from "./payment.ts";
export * from "./report.ts";
export * from "./review.ts";
export * from "./reward.ts";
export * from "./staff.ts";
export * from "./statistics.ts";
export * from "./subject.ts";
export * from "./thread.ts";
