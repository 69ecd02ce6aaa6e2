// Examples of what a reporter fills in: kinds, files, the check before sending, the receipt; empty, full, wrong, long.
import type { ReactNode } from "react";
import type { Examples, Say } from "../example.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Columns, Margin, PageHead } from "../page/layout.tsx";
import { FilingPage } from "../page/shells.tsx";
import { CategoryCards, WrongDoors } from "../reporter/category-cards.tsx";
import { DraftNote } from "../reporter/draft-note.tsx";
import { FileChooser, ReceivedFiles } from "../reporter/evidence-files.tsx";
import { AboutAnswers, ReportAnswers } from "../reporter/filed-answers.tsx";
import { ReceiptSlip } from "../reporter/receipt-slip.tsx";
import { exampleMoments, longStatement, longWord, sha256 } from "./made-up.ts";

function Step({ say, title, children }: { say: Say; title: string; children: ReactNode }) {
  const times = {
    saved: say("11月20日 星期五 14:06", "Friday 20 November, 14:06"),
    until: say("11月21日 星期六 14:06", "Saturday 21 November, 14:06"),
  };
  return (
    <FilingPage>
      <Columns
        margin={
          <Margin>
            <DraftNote {...times} />
          </Margin>
        }
      >
        <PageHead title={title} />
        {children}
      </Columns>
    </FilingPage>
  );
}

const categories = (say: Say) => [
  {
    id: "piracy",
    name: say("盗版侵权", "Copyright piracy"),
    what: say(
      "未经许可复制、传播、出售图书、影视、软件。",
      "Books, films, software copied or sold unlicensed.",
    ),
    examples: say(
      "群里打包出售电子书；盗版小说软件",
      "Bundles of e-books sold in groups; pirate reading apps",
    ),
    notIncluded: say(
      "您本人是权利人的，请先通知平台。",
      "If the rights are yours, notify the platform first.",
    ),
    basis: say("《著作权法》第五十三条", "Copyright Law, article 53"),
    addressOnly: false,
  },
  {
    id: "minors",
    name: say("儿童性侵害内容", "Child sexual abuse material"),
    what: say("只填网址或账号，请不要下载、截图或上传。", "Address only. Do not download, copy or upload."),
    examples: say("网页、群组、账号", "Pages, groups, accounts"),
    notIncluded: say("有孩子正在受害的，请先打 110。", "If a child is in danger now, call 110 first."),
    basis: say("《未成年人保护法》第五十二条", "Law on the Protection of Minors, article 52"),
    addressOnly: true,
  },
];

const doors = (say: Say) => [
  {
    id: "consumer",
    name: say("买东西的纠纷", "A quarrel over a purchase"),
    advice: say("请找消费者热线。", "Call the consumer line."),
    phone: "12315",
  },
];

const files = (say: Say) => [
  {
    id: "1",
    name: say("下单录屏.mp4", "order.mp4"),
    caption: say("第三页有付款方式", "page three shows how to pay"),
    size: "295 MB",
    type: "video/mp4",
    sha256,
  },
  {
    id: "2",
    name: `${longWord.slice(8, 120)}.pdf`,
    caption: "",
    size: "4.8 MB",
    type: "application/pdf",
    sha256,
  },
];

const nothing = {
  ...{
    category: null,
    address: null,
    note: "",
    statement: null,
    whenSeen: "",
    dangerNow: false,
    minors: false,
  },
  ...{ files: 0, mode: null, name: "", contact: "", wishesFeedback: false, wishesReward: false },
  hasPassword: false,
} as const;

const all = (say: Say) => ({
  ...{
    category: say("盗版侵权", "Copyright piracy"),
    address: longWord,
    note: say("群主的账号", "the owner's account"),
  },
  ...{
    statement: longStatement(say),
    whenSeen: say("上周", "last week"),
    dangerNow: true,
    minors: true,
    files: 2,
  },
  ...{ mode: "real-name" as const, name: say("示例人", "A. Sample"), contact: "sample@reporter.example" },
  ...{ wishesFeedback: true, wishesReward: true, hasPassword: true },
});

const limit = { size: "500 MB", count: 20 };

export const filingExamples: Examples = {
  categories: (say) => (
    <Step say={say} title={say("您要举报的是哪一类？", "What kind of thing are you reporting?")}>
      <CategoryCards categories={categories(say)} chosen="piracy" />
      <WrongDoors doors={doors(say)} />
    </Step>
  ),
  "no files": (say) => (
    <Step say={say} title={say("有证据的话，放在这里", "Evidence, if you have any")}>
      <FileChooser limit={limit} full={false} problems={[]} />
      <ReceivedFiles files={[]} typed={{}} problems={[]} />
    </Step>
  ),
  "files, one refused": (say) => {
    const problems = [
      { field: "files", text: say("单个文件不能超过 500 MB", "A file can hold 500 MB at most") },
      { field: "caption-2", text: say("说明太长了", "That line is too long") },
    ];
    return (
      <Step say={say} title={say("有证据的话，放在这里", "Evidence, if you have any")}>
        <ErrorSummary problems={problems} />
        <FileChooser limit={limit} full={false} problems={problems} />
        <ReceivedFiles files={files(say)} typed={{ "caption-2": longWord }} problems={problems} />
      </Step>
    );
  },
  "no more files": (say) => (
    <Step say={say} title={say("有证据的话，放在这里", "Evidence, if you have any")}>
      <FileChooser limit={limit} full problems={[]} />
    </Step>
  ),
  "check, nothing given": (say) => (
    <Step say={say} title={say("最后看一遍", "Check once more, then send")}>
      <ReportAnswers shown={nothing} size="0 B" lacking={["category", "subject", "statement"]} />
      <AboutAnswers shown={nothing} lacking={["about-you"]} />
    </Step>
  ),
  "check, at length": (say) => (
    <Step say={say} title={say("最后看一遍", "Check once more, then send")}>
      <ReportAnswers shown={all(say)} size="300 MB" lacking={[]} />
      <AboutAnswers shown={all(say)} lacking={[]} />
    </Step>
  ),
  "receipt with files": (say) => (
    <Step say={say} title={say("收到了。请先保存回执码。", "Received. Save the code first.")}>
      <ReceiptSlip
        {...{ reference: "4827-1936-4", filedAt: exampleMoments.filed, stamp: "2026.11.10" }}
        category={{ "zh-CN": "盗版侵权", en: "Copyright piracy" }}
        answerBy={{
          due: exampleMoments.accept,
          provisional: false,
          left: { kind: "working-days", count: 7 },
        }}
        now={exampleMoments.filed}
        groups={["4072", "9318", "5562", "0461", "7730", "9284", "1549"]}
        files={files(say).map(({ name }, place) => ({
          name,
          sha256: sha256.slice(place) + "0".repeat(place),
        }))}
      />
    </Step>
  ),
};
