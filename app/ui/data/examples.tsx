// Examples of what a reporter reads: receipt, answers, status, outcome.
import { Printer } from "lucide-react";
import type { Examples } from "../example.ts";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextArea } from "../form/text.tsx";
import { Answers, WhoSees } from "./answers.tsx";
import { Empty, Note } from "./note.tsx";
import { Pairs, Rows } from "./rows.tsx";
import { CodeGroups, Fingerprint, Qr } from "./slip/code.tsx";
import { Seal } from "./slip/seal.tsx";
import { Slip, SlipCode, SlipHead, SlipPart, Tear } from "./slip/slip.tsx";
import { Forecast } from "./status/forecast.tsx";
import { Ask, Outcome, Reasons, Sum } from "./status/outcome.tsx";
import { StatusTag } from "./status/tag.tsx";
import { Timeline } from "./status/timeline.tsx";

const sha256 = "7d14c2f963a58eb04c02df17a1b8396ee9c70d55264f1a83f59d70cb382a46e1";

export const shownExamples: Examples = {
  receipt: (say) => (
    <Slip label={say("回执", "Receipt")}>
      <SlipHead
        label={say("编号，可以告诉别人", "Reference, may be told to others")}
        reference="4827-1936-4"
        seal={
          <Seal
            label={say("回音已收，2026年11月10日", "Received, 10 November 2026")}
            date="2026.11.10 14:09"
          />
        }
      >
        <Pairs
          pairs={[
            {
              term: say("收到", "Received"),
              value: say("2026年11月10日 星期二 14:09", "Tuesday 10 November 2026, 14:09"),
            },
            { term: say("类别", "Category"), value: say("盗版侵权", "Copyright piracy") },
          ]}
        />
      </SlipHead>
      <Tear />
      <SlipCode
        label={say("回执码，不要告诉别人", "Receipt code, tell no one")}
        groups={
          <CodeGroups
            groups={["4072", "9318", "5562", "0461", "7730", "9284", "1549"]}
            label={say("回执码，七组，每组四位", "Receipt code, seven groups of four")}
          />
        }
        qr={
          <Qr
            text="4072931855620461773092841549"
            label={say("回执码的二维码", "The receipt code as a QR")}
            caption={say("码里没有网址", "It holds no address")}
          />
        }
      >
        <p className="hint">{say("最后两位用来查错。", "The last two digits catch mistakes.")}</p>
        <ActRow className="mt-s4">
          <Button weight="small" icon={Printer}>
            {say("打印", "Print")}
          </Button>
        </ActRow>
      </SlipCode>
      <Tear />
      <SlipPart>
        <h2>{say("我们收到的 1 个文件", "The 1 file we received")}</h2>
        <Rows rows={[{ id: "1", name: "IMG_2041.jpg", text: <Fingerprint sha256={sha256} /> }]} />
      </SlipPart>
    </Slip>
  ),
  answers: (say) => (
    <>
      <Answers
        rows={[
          {
            id: "category",
            term: say("类别", "Category"),
            answer: say("盗版侵权", "Piracy"),
            changeHref: "/report/category",
          },
          {
            id: "when",
            term: say("时间", "When"),
            changeHref: "/report/statement",
            error: say("没有填写时间", "no time is given"),
          },
          {
            id: "files",
            term: say("证据", "Evidence"),
            answer: say("1 个文件，共 4.8 MB", "1 file, 4.8 MB"),
            note: say("拍摄地点只留在封存的原件里", "The place stays in the sealed original"),
          },
        ]}
      />
      <WhoSees
        who={say("谁", "Who")}
        columns={[say("举报内容", "Your report"), say("您的电话", "Your phone")]}
        rows={[
          {
            who: say("核查人员", "Those who check"),
            sights: [
              { sees: "yes", text: say("看得到", "see it") },
              { sees: "sealed", text: say("封存，两人同意才打开", "sealed, two people must agree") },
            ],
          },
          {
            who: say("被举报的一方", "The other side"),
            sights: [
              { sees: "no", text: say("看不到原文", "do not see it") },
              { sees: "no", text: say("看不到", "do not see it") },
            ],
          },
        ]}
      />
    </>
  ),
  status: (say) => (
    <>
      <p>
        <StatusTag tone="link">{say("核查中", "Verifying")}</StatusTag>{" "}
        <StatusTag tone="wait">{say("待补正", "Waiting for you")}</StatusTag>{" "}
        <StatusTag tone="done">{say("已办结", "Concluded")}</StatusTag>{" "}
        <StatusTag tone="plain">{say("已撤回", "Withdrawn")}</StatusTag>{" "}
        <StatusTag tone="wrong">{say("未成年人", "Minors")}</StatusTag>
      </p>
      <Ask
        id="question"
        title={say("核查人员问", "The investigator asks")}
        question={say("快递面单上的寄件地是哪里？", "Where was the parcel sent from?")}
        asked={say("11月18日 星期三提出。", "Asked on Wednesday 18 November.")}
      >
        <Field id="answer" label={say("您的回答", "Your answer")}>
          <TextArea name="answer" rows={3} />
        </Field>
        <ActRow className="mt-s4">
          <Button weight="act">{say("发送回答", "Send answer")}</Button>
        </ActRow>
      </Ask>
      <Forecast
        limit={15}
        today={{ day: 4, text: say("今天，第 4 天", "Today, day 4") }}
        end={say("时限 12月4日", "Limit 4 Dec")}
        marks={[
          { day: 6, text: say("一半", "half"), under: say("第 6 天", "day 6") },
          { day: 13, text: say("九成", "9 in 10"), under: say("第 13 天", "day 13") },
        ]}
        label={say("15 个工作日的时限里，今天是第 4 天", "Day 4 of 15 working days")}
      />
      <Timeline
        entries={[
          {
            id: "1",
            moment: "done",
            title: say("已接收", "Received"),
            when: say("11月10日 星期二 14:09", "Tuesday 10 November, 14:09"),
            children: say("4 个文件全部收好。", "All 4 files arrived."),
          },
          {
            id: "2",
            moment: "now",
            title: say("核查中", "Verifying"),
            when: say("11月18日 星期三 10:40", "Wednesday 18 November, 10:40"),
          },
          {
            id: "3",
            moment: "next",
            title: say("处理决定", "Decision"),
            when: say("最迟 12月4日 星期五", "By Friday 4 December"),
          },
          { id: "4", moment: "next", title: say("告诉您结果和理由", "You are told the outcome and why") },
        ]}
      />
    </>
  ),
  outcome: (say) => (
    <>
      <Outcome id="why" title={say("为什么这样决定", "Why it was decided so")}>
        <Reasons
          reasons={[
            say("抽查 20 种，权利人确认均未授权。", "20 titles were sampled; none was licensed."),
            say("纸质书是一家无证印刷点印的。", "The printed copies came from a shop without a licence."),
          ]}
        />
        <h3>{say("采取的措施", "What was done")}</h3>
        <Rows
          look="split"
          rows={[
            {
              id: "1",
              name: say("关闭网站", "Site closed"),
              note: say("11月27日，已完成", "27 November, done"),
            },
          ]}
        />
      </Outcome>
      <Slip label={say("奖励", "Reward")}>
        <SlipPart>
          <h2>{say("奖励", "Reward")}</h2>
          <Sum money={say("9,600.00 元", "9,600.00 CNY")} />
          <Note tone="wait">
            {say("请在 2027年1月28日 星期四前申领。", "Claim by Thursday 28 January 2027.")}
          </Note>
        </SlipPart>
      </Slip>
      <Empty title={say("还没有回复", "No answer yet")}>
        {say("有了会写在这里。", "It will stand here.")}
      </Empty>
    </>
  ),
};
