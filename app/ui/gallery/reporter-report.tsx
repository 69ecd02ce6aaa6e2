// Examples of what a reporter reads after filing: a question, the outcome, a refusal, the thread, what was sent.
import type { ReactNode } from "react";
import type { Examples, Say } from "../example.ts";
import { Columns, PageHead } from "../page/layout.tsx";
import { SitePage } from "../page/shells.tsx";
import { CodeForm } from "../reporter/code-form.tsx";
import { Question } from "../reporter/report/question.tsx";
import { NotAccepted, Result } from "../reporter/report/result.tsx";
import { Submitted } from "../reporter/report/submitted.tsx";
import { AddFacts, Thread } from "../reporter/report/talk.tsx";
import { exampleMoments, longStatement, longWord, sha256 } from "./made-up.ts";

const { asked, decided, filed, now } = exampleMoments;

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <SitePage current="status">
      <Columns>
        <PageHead title={title} />
        {children}
      </Columns>
    </SitePage>
  );
}

const question = (say: Say) => ({
  text: say("快递面单上的寄件地是哪里？", "Where was the parcel sent from?"),
  at: asked,
});

const lines = (say: Say) => [
  { id: "1", kind: "question" as const, at: asked, text: question(say).text },
  { id: "2", kind: "answer" as const, at: decided, text: longStatement(say) },
  { id: "3", kind: "addition" as const, at: now, text: longWord },
];

const measures = [
  ...[
    { id: "1", type: "order-removal" as const, subject: longWord, on: "2026-11-24", deadline: "2026-12-04" },
  ],
  ...[{ id: "2", type: "close-site" as const, subject: null, on: "2026-11-25", deadline: null }],
].map((one) => ({ ...one, result: one.deadline ? null : ("done" as const), liftedAt: null }));

const sent = (say: Say) => ({
  category: { "zh-CN": "盗版侵权", en: "Copyright piracy" },
  mode: "anonymous" as const,
  addresses: [longWord],
  whenSeen: say("上周", "last week"),
  statement: longStatement(say),
  files: [{ id: "1", name: "IMG_2041.jpg", caption: "", size: 4_800_000, sha256, receivedAt: filed }],
});

export const reportExamples: Examples = {
  "the code": (say) => (
    <Page title={say("查询进度", "Check a report")}>
      <CodeForm act="act" />
    </Page>
  ),
  "a wrong code": (say) => (
    <Page title={say("查询进度", "Check a report")}>
      <CodeForm act="act" typed="4072 9318" error={say("还差 20 位", "20 digits are missing")} />
    </Page>
  ),
  asked: (say) => (
    <Page title={say("我们有一个问题", "We have a question")}>
      <Question question={question(say)} now={now} typed="" error={undefined} />
      <Thread lines={lines(say).slice(0, 1)} arrived={null} now={now} />
      <Submitted sent={sent(say)} now={now} />
    </Page>
  ),
  "an empty answer": (say) => (
    <Page title={say("我们有一个问题", "We have a question")}>
      <Question
        question={question(say)}
        now={now}
        typed=""
        error={say("写下您的回答", "Write your answer")}
      />
    </Page>
  ),
  "a long thread": (say) => (
    <Page title={say("正在核查", "Being checked")}>
      <Thread lines={lines(say)} arrived="addition" now={now} />
      <AddFacts typed="" error={undefined} />
    </Page>
  ),
  "outcome with measures": (say) => (
    <Page title={say("有结果了：属实", "There is an outcome: substantiated")}>
      <Result
        basis={say("《著作权法》第五十三条", "Copyright Law, article 53")}
        reasons={{
          "zh-CN": "抽查 20 种，权利人确认均未授权。\n纸质书是一家无证印刷点印的。",
          en: "20 titles were sampled; none was licensed.\nThe printed copies came from a shop without a licence.",
        }}
        {...{ measures, now }}
      />
    </Page>
  ),
  "outcome without measures": (say) => (
    <Page title={say("有结果了：无法查实", "There is an outcome: unverifiable")}>
      <Result
        basis={say("《著作权法》第五十三条", "Copyright Law, article 53")}
        reasons={{ "zh-CN": "网址已经打不开。", en: "The address no longer answers." }}
        {...{ measures: [], now }}
      />
    </Page>
  ),
  "not accepted": (say) => (
    <Page title={say("没有受理", "Not accepted")}>
      <NotAccepted ground="another-authority" words={longStatement(say)} />
    </Page>
  ),
};
