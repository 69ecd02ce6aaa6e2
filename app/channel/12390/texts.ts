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
        "zh-CN": "留了姓名和联系方式的，与内容分开封存，各用各的密钥。办理页面上看不到，也没有打开的入口。",
        en: "If you leave your name or a contact, each is sealed apart from the content under a key of its own. The pages that staff work with do not show them and have no way to open them.",
      },
      {
        "zh-CN": "移送其他部门时不带您的身份，除非您同意。",
        en: "When a matter is passed on, your identity stays here unless you agree.",
      },
      {
        "zh-CN": "每份举报各有密钥。密钥一经销毁，内容无法再读出。",
        en: "Every report has a key of its own. Once that key is destroyed the content can no longer be read.",
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
  news: {
    subject: { "zh-CN": "您有一条新消息", en: "There is something new for you" },
    text: {
      "zh-CN": [
        "您好：",
        "有一条新消息等您查看。请打开下面的网址，用您自己保存的号码查看：",
        "{address}",
        "为了您的安全，邮件里不写任何具体内容，我们也从不在邮件里索要号码和密码。如果您不知道这封邮件说的是什么，不必理会。",
        "这封邮件由系统自动发出，请不要回复。",
      ].join("\n\n"),
      en: [
        "Hello,",
        "Something new is waiting for you. Open this address and use the number that you kept:",
        "{address}",
        "To keep you safe, mails never say what it is about, and never ask you for a number or a password. If this means nothing to you, you can ignore it.",
        "This mail was sent by a machine; please do not reply.",
      ].join("\n\n"),
    },
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
