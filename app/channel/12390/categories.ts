// What can be reported here and on what law, and where everything else belongs.
import type { Category, CategoryGroup, LegalBasis, WrongDoor } from "#app/domain/policy/rules.ts";

const publishingRegulation = {
  "zh-CN": "《出版管理条例》",
  en: "Regulation on the Administration of Publication",
};
const internetMeasures = {
  "zh-CN": "《互联网信息服务管理办法》",
  en: "Measures for the Administration of Internet Information Services",
};
const criminalLaw = { "zh-CN": "《刑法》", en: "Criminal Law" };
const minorsLaw = { "zh-CN": "《未成年人保护法》", en: "Law on the Protection of Minors" };
const publicSecurityLaw = {
  "zh-CN": "《治安管理处罚法》（2025年修订）",
  en: "Public Security Administration Punishments Law (2025 revision)",
};
const advertisingLaw = { "zh-CN": "《广告法》", en: "Advertising Law" };

function at(law: LegalBasis["law"], zh: string, en: string): LegalBasis {
  return { law, article: { "zh-CN": zh, en } };
}

const groups: CategoryGroup[] = [
  {
    kind: "group",
    id: "unlawful-publishing",
    parent: null,
    name: { "zh-CN": "非法出版和侵权", en: "Unlawful publishing" },
  },
  {
    kind: "group",
    id: "harmful-content",
    parent: null,
    name: { "zh-CN": "违法有害内容", en: "Harmful content" },
  },
  {
    kind: "group",
    id: "deceit",
    parent: null,
    name: { "zh-CN": "欺骗和非法牟利", en: "Deceit and unlawful gain" },
  },
];

const publishing: Category[] = [
  {
    kind: "leaf",
    id: "copyright-piracy",
    parent: "unlawful-publishing",
    name: { "zh-CN": "盗版侵权", en: "Copyright piracy" },
    description: {
      "zh-CN": "未经许可复制、传播、出售图书、电子书、课件、影视、音乐、软件。",
      en: "Books, e-books, courseware, films, music or software copied, spread or sold without permission.",
    },
    examples: [
      { "zh-CN": "网店出售扫描版绘本", en: "An online shop sells scanned picture books" },
      { "zh-CN": "群里打包卖网课", en: "A chat group sells bundles of online courses" },
      { "zh-CN": "网站提供盗版小说下载", en: "A website offers pirated novels for download" },
    ],
    notIncluded: {
      "zh-CN": "您本人是权利人、想要求停止侵权或者赔偿的，请走版权维权途径。买到盗版想退款的，请打 12315。",
      en: "If you hold the rights and want the copying stopped or damages paid, use the copyright route. To get money back for a pirated copy, call 12315.",
    },
    basis: [
      at({ "zh-CN": "《著作权法》", en: "Copyright Law" }, "第五十三条", "Article 53"),
      at(publishingRegulation, "第四十条第（六）项", "Article 40 (6)"),
    ],
    synonyms: {
      "zh-CN": [
        "盗版教材",
        "盗版书",
        "电子书",
        "扫描版",
        "影印",
        "网课",
        "课件",
        "网盘资源",
        "破解软件",
        "翻录",
        "抄袭",
      ],
      en: [
        "pirate",
        "pirated textbook",
        "ebook",
        "scan",
        "course",
        "download",
        "cracked software",
        "copy",
        "bootleg",
      ],
    },
    severity: 2,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "unlicensed-publishing",
    parent: "unlawful-publishing",
    name: { "zh-CN": "非法出版印刷", en: "Unlicensed publishing or printing" },
    description: {
      "zh-CN": "没有许可却出版、印刷、复制、进口、发行出版物。",
      en: "Publications published, printed, copied, imported or sold without a licence.",
    },
    examples: [
      {
        "zh-CN": "出租仓库夜里印教材，门口没有招牌",
        en: "A rented warehouse prints textbooks at night, no name on the door",
      },
      { "zh-CN": "书上没有出版单位，也没有书号", en: "A book with neither publisher nor book number" },
      {
        "zh-CN": "网店没有出版物经营许可证却批量卖书",
        en: "An online shop sells books in bulk without a licence",
      },
    ],
    notIncluded: {
      "zh-CN": "自己写、自己印少量送人，不出售的，一般不属于这里。书的内容您不赞同，不是举报的理由。",
      en: "A few copies printed for friends and not sold are usually no matter for this office. Disagreeing with what a book says is no ground for a report.",
    },
    basis: [
      at(publishingRegulation, "第三十一条、第三十五条、第六十一条", "Articles 31, 35 and 61"),
      at(criminalLaw, "第二百二十五条", "Article 225"),
    ],
    synonyms: {
      "zh-CN": [
        "非法出版",
        "非法印刷",
        "地下印刷厂",
        "黑印厂",
        "没有书号",
        "无证卖书",
        "电子书刊号",
        "复制光盘",
        "走私书",
      ],
      en: [
        "illegal printing",
        "print shop",
        "no licence",
        "no isbn",
        "unlicensed book",
        "unlicensed",
        "smuggled books",
      ],
    },
    severity: 2,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "impersonation",
    parent: "unlawful-publishing",
    name: {
      "zh-CN": "冒充出版单位、新闻单位或记者",
      en: "Impersonating a publisher, news organisation or journalist",
    },
    description: {
      "zh-CN": "假记者站、假刊物、假书号、假记者证，或者账号冒用它们的名义。",
      en: "False bureaus, periodicals, book numbers or press cards, or accounts that borrow their names.",
    },
    examples: [
      { "zh-CN": "收费“学术”期刊使用假刊号", en: "A paid “academic” journal with a false periodical number" },
      {
        "zh-CN": "账号冒用出版社名义出售“考试答案”",
        en: "An account sells “exam answers” under a publisher's name",
      },
      { "zh-CN": "有人持假记者证上门“采访”", en: "Someone comes to “interview” with a false press card" },
    ],
    notIncluded: {
      "zh-CN":
        "对真实媒体的报道有意见，请联系该媒体；真实记者的不当行为，请向其单位或者新闻出版主管部门反映。",
      en: "Disagreement with what a real news organisation wrote goes to that organisation; misconduct of a real journalist goes to the employer or the press authority.",
    },
    basis: [
      at(publishingRegulation, "第二十九条、第六十一条", "Articles 29 and 61"),
      at(
        {
          "zh-CN": "《互联网用户账号信息管理规定》",
          en: "Provisions on the Administration of Internet User Account Information",
        },
        "第八条",
        "Article 8",
      ),
    ],
    synonyms: {
      "zh-CN": [
        "假记者",
        "假记者证",
        "记者站",
        "假刊物",
        "假期刊",
        "假书号",
        "假刊号",
        "冒充出版社",
        "冒充媒体",
        "假媒体",
      ],
      en: [
        "fake journalist",
        "press card",
        "fake journal",
        "false isbn",
        "false publisher",
        "fake newspaper",
        "bureau",
      ],
    },
    severity: 2,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
];

const content: Category[] = [
  {
    kind: "leaf",
    id: "harm-to-minors",
    parent: "harmful-content",
    name: { "zh-CN": "危害未成年人", en: "Harm to minors" },
    description: {
      "zh-CN": "诱导自残、恐怖残忍、诱骗孩子的读物、动画、游戏和账号。",
      en: "Reading matter, cartoons, games and accounts that lure, terrify or push children to self-harm.",
    },
    examples: [
      {
        "zh-CN": "账号鼓动孩子做危险动作并拍下来",
        en: "An account dares children to dangerous stunts and films them",
      },
      { "zh-CN": "儿童动画里穿插血腥画面", en: "A cartoon for children with scenes of gore" },
      { "zh-CN": "学校门口出售渲染自杀的小册子", en: "Booklets that glorify suicide sold at a school gate" },
    ],
    notIncluded: {
      "zh-CN":
        "孩子正处在危险中，请先打 110。孩子被性侵害的影像，请选“儿童性侵害内容”。校内管理问题请向学校或者教育部门反映。",
      en: "If a child is in danger now, call 110 first. Images of children being sexually abused have a category of their own. School discipline is for the school or the education authority.",
    },
    basis: [
      at(minorsLaw, "第五十条", "Article 50"),
      at(publishingRegulation, "第二十六条", "Article 26"),
      at(
        { "zh-CN": "《未成年人网络保护条例》", en: "Regulations on the Protection of Minors Online" },
        "第二十二条",
        "Article 22",
      ),
    ],
    synonyms: {
      "zh-CN": ["孩子", "儿童", "未成年", "学生", "自残", "自杀", "血腥动画", "邪典", "危险挑战", "诱骗"],
      en: [
        "child",
        "children",
        "kids",
        "teenager",
        "self-harm",
        "suicide",
        "dangerous challenge",
        "cartoon",
        "grooming",
      ],
    },
    severity: 4,
    minors: true,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "child-sexual-abuse",
    parent: "harmful-content",
    name: { "zh-CN": "儿童性侵害内容", en: "Child sexual abuse material" },
    description: {
      "zh-CN": "只填网址或账号，请不要下载、截图或上传。",
      en: "Give the address or account only. Do not download, capture or upload anything.",
    },
    examples: [
      {
        "zh-CN": "网站或群组传播未成年人的淫秽影像",
        en: "A site or group that spreads obscene images of minors",
      },
      { "zh-CN": "账号出售、交换这类影像", en: "An account that sells or trades such images" },
    ],
    notIncluded: {
      "zh-CN": "有孩子正在受到侵害，请立即打 110。成年人的淫秽内容请选“淫秽色情”。",
      en: "If a child is being harmed now, call 110 at once. Obscene content with adults has a category of its own.",
    },
    basis: [
      at(minorsLaw, "第五十二条", "Article 52"),
      at(publicSecurityLaw, "第八十条", "Article 80"),
      at(criminalLaw, "第三百六十三条、第三百六十四条", "Articles 363 and 364"),
    ],
    synonyms: {
      "zh-CN": ["儿童色情", "未成年人色情", "性侵", "幼女", "恋童", "偷拍儿童"],
      en: ["csam", "child abuse", "child pornography", "abuse images", "minors", "paedophile"],
    },
    severity: 4,
    minors: true,
    takesFiles: false,
    noFiles: {
      reason: {
        "zh-CN":
          "持有、下载、转发这类影像本身就是违法的，对孩子也是再一次伤害。网址或账号就够我们核查，所以这里不收任何文件。",
        en: "Holding, downloading or passing on such images is itself unlawful and harms the child once more. An address or account is enough for us to check, so no file is taken here.",
      },
      alsoCall: {
        "zh-CN": "有孩子正受侵害请打 110；也可以向网络违法和不良信息举报中心 12377 举报。",
        en: "If a child is being harmed now, call 110. You can also tell the internet reporting centre, 12377.",
      },
    },
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "obscene-content",
    parent: "harmful-content",
    name: { "zh-CN": "淫秽色情", en: "Obscene content" },
    description: {
      "zh-CN": "传播淫秽内容的网站、账号、直播间、群组和出版物。",
      en: "Sites, accounts, live rooms, groups and publications that spread obscene content.",
    },
    examples: [
      { "zh-CN": "直播间进行淫秽表演", en: "A live room with obscene performances" },
      { "zh-CN": "群组收费传播淫秽视频", en: "A group spreads obscene videos for a fee" },
      { "zh-CN": "摊点出售淫秽书刊、光盘", en: "A stall sells obscene magazines or discs" },
    ],
    notIncluded: {
      "zh-CN": "医学、性教育知识，有艺术价值而含有相关内容的文艺作品，不属于这里。",
      en: "Medical and sex education, and works of artistic value that contain such passages, do not belong here.",
    },
    basis: [
      at(criminalLaw, "第三百六十三条、第三百六十四条", "Articles 363 and 364"),
      at(publicSecurityLaw, "第八十条", "Article 80"),
      at(publishingRegulation, "第二十五条第（七）项", "Article 25 (7)"),
    ],
    synonyms: {
      "zh-CN": ["色情", "黄色", "涉黄", "淫秽", "裸聊", "色情直播", "黄色小说", "成人视频", "扫黄"],
      en: ["porn", "pornography", "obscene", "adult video", "sex", "nude", "live room", "erotic novel"],
    },
    severity: 3,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "incitement-to-violence",
    parent: "harmful-content",
    name: { "zh-CN": "煽动暴力和暴力威胁", en: "Incitement to violence and violent threats" },
    description: {
      "zh-CN": "煽动他人伤害人身、教唆犯罪，或者扬言伤害具体的人或者场所。",
      en: "Calls to hurt people or commit crimes, and threats against a person or a place.",
    },
    examples: [
      { "zh-CN": "帖子号召到某地打人", en: "A post calls on people to beat someone at a named place" },
      { "zh-CN": "账号教人制作爆炸物", en: "An account teaches how to make explosives" },
      {
        "zh-CN": "有人在群里扬言伤害某学校学生",
        en: "Someone in a group threatens to hurt pupils of a school",
      },
    ],
    notIncluded: {
      "zh-CN": "马上会有人受伤的，请先打 110。言辞激烈的争论、批评，没有号召或者威胁伤害人的，不属于这里。",
      en: "If someone is about to be hurt, call 110 first. Heated argument or criticism that neither calls for nor threatens harm does not belong here.",
    },
    basis: [
      at(criminalLaw, "第一百二十条之三", "Article 120-3"),
      at(internetMeasures, "第十五条第（七）项", "Article 15 (7)"),
      at(publishingRegulation, "第二十五条第（七）项", "Article 25 (7)"),
    ],
    synonyms: {
      "zh-CN": ["暴力", "恐吓", "威胁", "扬言", "打人", "爆炸物", "教唆犯罪", "恐怖", "砍人"],
      en: ["violence", "threat", "threaten", "attack", "bomb", "explosives", "terror", "hurt", "kill"],
    },
    severity: 4,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "harmful-false-information",
    parent: "harmful-content",
    name: { "zh-CN": "造成具体危害的虚假信息", en: "False information that causes concrete harm" },
    description: {
      "zh-CN": "编造险情、疫情、灾情、警情等，并且已经或者很可能造成具体危害。需要写明是什么危害。",
      en: "Invented dangers, epidemics, disasters or police alerts that have caused, or very likely will cause, concrete harm. You need to say which harm.",
    },
    examples: [
      {
        "zh-CN": "编造溃坝消息，引起居民夜里撤离",
        en: "An invented dam failure made residents flee at night",
      },
      { "zh-CN": "编造疫情消息，引起抢购", en: "An invented outbreak set off panic buying" },
      {
        "zh-CN": "冒用警方名义发布假警情，商场因此清场",
        en: "A false police alert had a shopping centre cleared",
      },
    ],
    notIncluded: {
      "zh-CN": "观点、预测、讽刺、评论，说不清危害的传言，以及您认为片面的报道，都不属于这里。",
      en: "Opinion, prediction, satire, comment, hearsay without a harm that can be named, and reporting that you find one-sided do not belong here.",
    },
    basis: [at(criminalLaw, "第二百九十一条之一第二款", "Article 291-1, paragraph 2")],
    synonyms: {
      "zh-CN": ["谣言", "虚假信息", "假消息", "假通知", "编造灾情", "假疫情", "假警情"],
      en: ["rumour", "false information", "hoax", "fake notice", "fake news", "disaster", "false alarm"],
    },
    severity: 3,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: true,
  },
];

const deceit: Category[] = [
  {
    kind: "leaf",
    id: "extortion-by-exposure",
    parent: "deceit",
    name: { "zh-CN": "以曝光相要挟", en: "Extortion by threat of exposure" },
    description: {
      "zh-CN": "以发稿、曝光或者删帖为名索要财物。",
      en: "Money demanded for not publishing, for not exposing, or for taking a post down.",
    },
    examples: [
      {
        "zh-CN": "持“记者证”向店家要钱撤稿",
        en: "A “press card” holder asks a shop for money to drop a story",
      },
      { "zh-CN": "先发负面帖子，再收费删除", en: "Bad posts are published first, then removed for a fee" },
      {
        "zh-CN": "以曝光相威胁，要求企业投放广告",
        en: "A firm is threatened with exposure unless it buys advertising",
      },
    ],
    notIncluded: {
      "zh-CN": "正常的舆论监督和批评报道，没有索要财物的，不属于这里。个人之间的敲诈，请打 110。",
      en: "Ordinary critical reporting without a demand for money does not belong here. Extortion between private people is for the police, 110.",
    },
    basis: [
      at(criminalLaw, "第二百七十四条", "Article 274"),
      at(
        {
          "zh-CN":
            "《最高人民法院、最高人民检察院关于办理利用信息网络实施诽谤等刑事案件适用法律若干问题的解释》（法释〔2013〕21号）",
          en: "Judicial Interpretation No. 21 of 2013 on criminal cases committed through information networks",
        },
        "第六条",
        "Article 6",
      ),
    ],
    synonyms: {
      "zh-CN": ["新闻敲诈", "敲诈", "勒索", "有偿删帖", "撤稿", "封口费", "曝光", "要挟"],
      en: [
        "extortion",
        "blackmail",
        "paid deletion",
        "hush money",
        "exposure",
        "drop a story",
        "takedown fee",
      ],
    },
    severity: 3,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "fraud",
    parent: "deceit",
    name: { "zh-CN": "诈骗", en: "Fraud" },
    description: {
      "zh-CN": "借出版物、网文、公众号、群组骗取钱财。",
      en: "Publications, online fiction, public accounts or groups used to cheat people of money.",
    },
    examples: [
      { "zh-CN": "假征稿、假出书收取费用", en: "Fees for a call for papers or a book that does not exist" },
      {
        "zh-CN": "公众号以“内部教材”为名骗取定金",
        en: "A public account takes deposits for “internal textbooks”",
      },
      { "zh-CN": "小说里引流到虚假投资群", en: "A novel leads readers to a false investment group" },
    ],
    notIncluded: {
      "zh-CN": "您已经被骗、需要止付的，请马上打 110 或者 96110。一般的买卖纠纷请打 12315。",
      en: "If you have lost money and it may still be stopped, call 110 or 96110 at once. An ordinary quarrel over a purchase is for 12315.",
    },
    basis: [at(criminalLaw, "第二百六十六条、第二百八十七条之一", "Articles 266 and 287-1")],
    synonyms: {
      "zh-CN": ["骗子", "骗钱", "假征稿", "假出书", "代发论文", "刷单", "投资群", "杀猪盘", "引流"],
      en: [
        "scam",
        "cheat",
        "fake call for papers",
        "vanity press",
        "investment group",
        "deposit",
        "phishing",
      ],
    },
    severity: 3,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "illegal-advertising",
    parent: "deceit",
    name: { "zh-CN": "违法广告", en: "Illegal advertising" },
    description: {
      "zh-CN": "出版物、网文、公众号里的虚假广告和法律禁止的广告。",
      en: "False or forbidden advertising in publications, online fiction or public accounts.",
    },
    examples: [
      {
        "zh-CN": "翻印的“神效偏方”小册子附电话售卖",
        en: "Reprinted “miracle cure” booklets sold with a phone number",
      },
      { "zh-CN": "儿童读物里的烟草广告", en: "Tobacco advertising in reading matter for children" },
      { "zh-CN": "公众号把广告写成新闻", en: "A public account dresses advertising up as news" },
    ],
    notIncluded: {
      "zh-CN": "广告太多、太扰人但不违法的，请向平台反映。因广告买了东西想退款的，请打 12315。",
      en: "Advertising that is merely frequent or annoying is for the platform. To get money back for something bought through it, call 12315.",
    },
    basis: [at(advertisingLaw, "第九条、第十四条、第二十八条", "Articles 9, 14 and 28")],
    synonyms: {
      "zh-CN": ["虚假广告", "假药广告", "医疗广告", "软文", "小广告", "保健品", "偏方", "烟草广告"],
      en: [
        "false advertising",
        "advert",
        "ad",
        "medical advertising",
        "advertorial",
        "tobacco",
        "health product",
        "miracle cure",
      ],
    },
    severity: 2,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
  {
    kind: "leaf",
    id: "gambling-promotion",
    parent: "deceit",
    name: { "zh-CN": "赌博推广", en: "Gambling promotion" },
    description: {
      "zh-CN": "用小说、视频、软件、群组给赌博引流。",
      en: "Novels, videos, apps or groups that lead people to gambling.",
    },
    examples: [
      {
        "zh-CN": "小说软件每看三章就弹出赌博网站",
        en: "A novel app opens a betting site after every third chapter",
      },
      { "zh-CN": "群里发“包赢”彩票计划", en: "A group hands out “sure win” lottery plans" },
      { "zh-CN": "印刷、出售“六合彩”码报", en: "Printing or selling tip sheets for illegal lotteries" },
    ],
    notIncluded: {
      "zh-CN": "线下聚众赌博请打 110。依法发行的福利彩票、体育彩票不属于这里。",
      en: "Gambling at a place is for the police, 110. Lawful welfare and sports lotteries do not belong here.",
    },
    basis: [
      at(criminalLaw, "第三百零三条", "Article 303"),
      at(internetMeasures, "第十五条第（七）项", "Article 15 (7)"),
    ],
    synonyms: {
      "zh-CN": ["赌博", "赌球", "网赌", "博彩", "六合彩", "码报", "棋牌", "彩票计划"],
      en: ["gambling", "betting", "casino", "lottery", "bet", "poker", "tip sheet"],
    },
    severity: 2,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
];

const rest: Category[] = [
  {
    kind: "leaf",
    id: "other",
    parent: null,
    name: { "zh-CN": "其他", en: "Other" },
    description: {
      "zh-CN": "违反出版物和网络信息管理规定的其他情形，请在后面写明。",
      en: "Another breach of the rules on publications or online information. Please describe it in the steps ahead.",
    },
    examples: [
      { "zh-CN": "出版单位出卖书号", en: "A publisher sells book numbers" },
      { "zh-CN": "销售未经审定的中小学教科书", en: "School textbooks sold without the required approval" },
    ],
    notIncluded: {
      "zh-CN":
        "对国家机关、公职人员、企业或者历史的观点和批评不在举报范围内。其他部门管的事，请看“不在这里办的”。",
      en: "Opinion on and criticism of the state, officials, companies or history is outside the remit. For what other authorities deal with, see “What belongs elsewhere”.",
    },
    basis: [at(publishingRegulation, "第七条、第二十一条、第四十条", "Articles 7, 21 and 40")],
    synonyms: {
      "zh-CN": ["卖书号", "教科书", "教辅", "其它", "不知道选哪类"],
      en: ["book number", "school textbook", "something else", "not sure"],
    },
    severity: 1,
    minors: false,
    takesFiles: true,
    noFiles: null,
    secondLook: false,
  },
];

export const categories: (CategoryGroup | Category)[] = [
  ...groups,
  ...publishing,
  ...content,
  ...deceit,
  ...rest,
];

export const wrongDoors: WrongDoor[] = [
  {
    id: "emergency",
    name: { "zh-CN": "正在发生的危险", en: "Danger right now" },
    recognise: {
      "zh-CN": "有人正在或者马上会受到伤害，或者发生了火情、事故。",
      en: "Someone is being hurt or about to be, or there is a fire or an accident.",
    },
    advice: {
      "zh-CN": "请立即拨打 110，火警和救援请拨打 119。人安全之后，还可以再来这里补交举报。",
      en: "Call 110 at once, for fire and rescue 119. Once everyone is safe you can still file a report here.",
    },
    phone: "110",
    outsideRemit: false,
  },
  {
    id: "consumer",
    name: { "zh-CN": "买东西的纠纷", en: "A quarrel over a purchase" },
    recognise: {
      "zh-CN": "您想退款、换货，或者对商品、服务的质量不满意。",
      en: "You want a refund or an exchange, or are unhappy with goods or a service.",
    },
    advice: {
      "zh-CN": "请拨打消费投诉 12315，或者向市场监管部门投诉。先留好订单和付款记录。",
      en: "Call the consumer line 12315 or complain to the market authority. Keep your order and proof of payment.",
    },
    phone: "12315",
    outsideRemit: false,
  },
  {
    id: "appeal",
    name: { "zh-CN": "对处罚不服", en: "Objecting to a penalty" },
    recognise: {
      "zh-CN": "您或者您的单位受到了处罚或者其他处理，认为不对。",
      en: "You or your organisation were penalised and think that it was wrong.",
    },
    advice: {
      "zh-CN":
        "一般可以在知道处罚之日起六十日内申请行政复议，或者在六个月内向法院起诉。决定书上写着向谁提出、期限多长。",
      en: "As a rule you can ask for administrative review within sixty days of learning of it, or sue within six months. The decision itself says where and until when.",
    },
    phone: null,
    outsideRemit: false,
  },
  {
    id: "officials",
    name: { "zh-CN": "公职人员违纪违法", en: "Misconduct of officials" },
    recognise: {
      "zh-CN": "您要反映公职人员受贿、失职、滥用职权。",
      en: "You want to tell of bribery, neglect of duty or abuse of power by an official.",
    },
    advice: {
      "zh-CN": "请向纪检监察机关反映，举报电话 12388。",
      en: "Turn to the discipline inspection and supervision authority, telephone 12388.",
    },
    phone: "12388",
    outsideRemit: false,
  },
  {
    id: "rights-holder",
    name: { "zh-CN": "自己的权利受到侵害", en: "Your own rights were infringed" },
    recognise: {
      "zh-CN": "您是作者、出版者或者其他权利人，想要求停止侵权或者赔偿；或者您的名誉、隐私受到侵害。",
      en: "You are an author, publisher or other rights holder and want copying stopped or damages paid; or your reputation or privacy was harmed.",
    },
    advice: {
      "zh-CN":
        "请先通知平台删除，再向版权部门投诉、申请调解，或者向法院起诉。赔偿只能由您本人主张，举报替代不了。",
      en: "First ask the platform to take it down, then complain to the copyright authority, seek mediation or sue. Only you can claim damages; a report can not do it for you.",
    },
    phone: null,
    outsideRemit: false,
  },
  {
    id: "opinion",
    name: { "zh-CN": "观点、评论和批评", en: "Opinions, reviews and criticism" },
    recognise: {
      "zh-CN": "有人说了您不赞同的话，批评了国家机关、公职人员、企业，或者对历史有不同看法。",
      en: "Someone said what you disagree with, criticised the state, an official or a company, or sees history differently.",
    },
    advice: {
      "zh-CN":
        "表达观点和提出批评不属于举报范围，我们不会受理，也不会登记被举报的人。公民有提出批评和建议的权利（宪法第四十一条）。",
      en: "Voicing an opinion or criticism is outside the remit: we do not accept such reports and do not register whom they name. Citizens have the right to criticise and make suggestions (Constitution, Article 41).",
    },
    phone: null,
    outsideRemit: true,
  },
];
