// What the operator tells reporters: consent, good faith, emergencies, and the ways besides this site.
import type { Texts } from "#app/domain/policy/rules.ts";

export const texts: Texts = {
  consent: {
    version: "2026-11",
    points: [
      {
        "zh-CN": "您写的内容和证据加密保存，只有办理这件事的工作人员能看。",
        en: "What you write and your evidence are stored encrypted; only the staff who handle this matter can read them.",
      },
      {
        "zh-CN": "留了姓名的，姓名和内容分开封存。打开要两个人、写明用途，每次打开您都查得到。",
        en: "If you give your name it is sealed apart from the content. Opening it takes two people and a stated purpose, and you can see every opening.",
      },
      {
        "zh-CN": "移送其他部门时不带您的身份，除非您同意。",
        en: "When a matter is passed on, your identity stays here unless you agree.",
      },
      {
        "zh-CN": "保存期满，密钥销毁，内容无法再读出。您可以在决定作出前撤回举报。",
        en: "When the retention period ends the keys are destroyed and the content can no longer be read. You can withdraw until a decision is made.",
      },
      {
        "zh-CN": "多数举报没有奖励，本页不作任何奖励承诺。",
        en: "Most reports earn no reward, and nothing here promises one.",
      },
    ],
  },
  goodFaith: {
    "zh-CN": "我所写的是我看到、听到或者有理由相信的事，没有捏造。我知道故意捏造事实诬告他人要承担法律责任。",
    en: "What I have written is what I saw, heard or have reason to believe; I have made nothing up. I know that knowingly accusing someone falsely has legal consequences.",
  },
  emergency: {
    "zh-CN": "有人正处在危险中，请先拨打 110，火警和救援拨打 119，再来这里补交举报。",
    en: "If someone is in danger now, first call 110, for fire and rescue 119, then come back to report.",
  },
  otherWays: [
    {
      kind: "phone",
      name: { "zh-CN": "电话", en: "Phone" },
      text: {
        "zh-CN": "000 0000（示例），工作日 9:00 至 17:00",
        en: "000 0000 (sample), working days 9:00 to 17:00",
      },
    },
    {
      kind: "post",
      name: { "zh-CN": "写信", en: "Post" },
      text: {
        "zh-CN": "示例市示例路 1 号，邮编 000000（示例）",
        en: "1 Sample Road, Sample City 000000 (sample)",
      },
    },
    {
      kind: "counter",
      name: { "zh-CN": "当面", en: "In person" },
      text: {
        "zh-CN": "当地受理窗口（示例），可带人陪同",
        en: "At a local counter (sample); you may bring someone along",
      },
    },
  ],
};
