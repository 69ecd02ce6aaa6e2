// The sample staff of evaluation mode: invented people, one for each role of the road, two where four eyes are needed.
import type { Role } from "./permissions.ts";

export type SampleMember = { readonly login: string; readonly name: string; readonly roles: readonly Role[] };

export const sampleStaff: readonly SampleMember[] = [
  { login: "intake", name: "许听", roles: ["intake"] },
  { login: "triage", name: "林秋", roles: ["triage"] },
  { login: "investigator", name: "何雁", roles: ["investigator"] },
  { login: "supervisor", name: "宋维", roles: ["supervisor"] },
  { login: "second-supervisor", name: "陶敏", roles: ["supervisor"] },
  { login: "reward", name: "周衡", roles: ["reward-officer"] },
  { login: "finance", name: "沈账", roles: ["finance"] },
  { login: "second-finance", name: "钱核", roles: ["finance"] },
  { login: "auditor", name: "秦鉴", roles: ["auditor"] },
  { login: "administrator", name: "罗配", roles: ["administrator"] },
];
