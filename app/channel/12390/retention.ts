// How long what is kept, and the limits of a filing. After retention the keys go, and with them the words.
import type { Limits, Retention, RetentionClass } from "#app/domain/policy/rules.ts";

const review = "申请复核的期限（180 日）届满即销毁；上线前由办理机关核定";
const archive = "参照行政处罚案卷的一般保存要求；二手资料，上线前由办理机关核定";

export const retention: Record<RetentionClass, Retention> = {
  "outside-remit": { days: 180, from: "refusal", source: review },
  "not-accepted": { days: 365, from: "refusal", source: archive },
  withdrawn: { days: 90, from: "withdrawal", source: "撤回后留出更正误操作的时间；上线前由办理机关核定" },
  concluded: { days: 1825, from: "conclusion", source: archive },
  identity: { days: 365, from: "conclusion", source: "复核和奖励办完后不再需要身份；上线前由办理机关核定" },
  payee: {
    days: 1825,
    from: "payment",
    source: "参照财务凭证的一般保存要求；二手资料，上线前由办理机关核定",
  },
};

export const limits: Limits = {
  source: "本渠道的设定；冷却期为二手资料，上线前由办理机关核定",
  fileBytes: 200 * 1024 * 1024,
  filesPerReport: 20,
  subjectsPerReport: 10,
  statementMin: 10,
  statementMax: 4000,
  addressMax: 2000,
  draftHours: 24,
  coolingMinutes: 10,
  leastCount: 5,
};
