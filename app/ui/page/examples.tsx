// Examples of the page room: whole pages with their shells.

import { Facts, Rows } from "../data/rows.tsx";
import { Slip, SlipPart, Tear } from "../data/slip/slip.tsx";
import { Way } from "../data/status/timeline.tsx";
import type { Examples, Say } from "../example.ts";
import { ActRow, Button, ButtonLink } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextInput } from "../form/text.tsx";
import { ErrorPage } from "./error-page.tsx";
import { BackLink, Band, Block, Columns, Hero, Margin, MarginNote, PageHead, Two } from "./layout.tsx";
import { FilingPage, SitePage } from "./shells.tsx";

function lookup(say: Say) {
  return (
    <Slip label={say("手里有回执？", "Have a receipt?")}>
      <SlipPart tight>
        <h2>{say("手里有回执？", "Have a receipt?")}</h2>
        <p className="hint">{say("用回执码查进度、补材料。", "Use its code to follow up.")}</p>
      </SlipPart>
      <Tear />
      <SlipPart tight>
        <Field id="code" label={say("回执码", "Receipt code")} hint={say("共 28 位数字", "28 digits")}>
          <TextInput name="code" mono placeholder="0000 0000 0000 0000 0000 0000 0000" />
        </Field>
        <ActRow className="mt-s4">
          <Button>{say("查询", "Look it up")}</Button>
          <a href="/status">{say("回执码丢了", "I lost my code")}</a>
        </ActRow>
      </SlipPart>
    </Slip>
  );
}

const stops = (say: Say) => [
  {
    title: say("提交", "You file"),
    when: say("当场", "At once"),
    text: say("得到编号和回执码。不用留姓名。", "You get a reference and a receipt code. No name needed."),
  },
  {
    title: say("受理与否", "Accept or not"),
    when: say("7 个工作日内", "Within 7 working days"),
    text: say("不受理也会写明理由。", "If not accepted, you get the reason."),
  },
  {
    title: say("核查", "Checking"),
    when: say("15 个工作日内", "Within 15 working days"),
    text: say("可以批准延长一次。", "May be extended once."),
  },
  {
    title: say("处理", "Decision"),
    when: say("90 天内", "Within 90 days"),
    text: say("属实的依法处理。", "Acted on where proven."),
  },
  {
    title: say("回音", "The answer"),
    when: say("决定后 7 个工作日内", "Within 7 working days"),
    text: say("凭回执码看结果。", "After the decision, by your code."),
  },
];

export const pageExamples: Examples = {
  home: (say) => (
    <SitePage bands>
      <Hero
        title={say("说出来，\n会有回音。", "Say it, and\nhear back.")}
        lead={say(
          "举报违法违规的出版物和网络信息。可以匿名，手机上就能办，每份举报都有回执，每张回执都有答复。",
          "Report illegal publications and online content. You may stay anonymous, a phone is enough, and every report gets a receipt that is answered.",
        )}
        act={
          <ActRow>
            <ButtonLink weight="act" href="/report">
              {say("开始举报", "Start a report")}
            </ButtonLink>
            <span className="hint">{say("大约 6 分钟，草稿保留一天", "About 6 minutes")}</span>
          </ActRow>
        }
        aside={lookup(say)}
      />
      <Band>
        <h2>{say("一份举报怎么走", "How a report travels")}</h2>
        <Way stops={stops(say)} />
      </Band>
      <Band>
        <Two wide>
          <div>
            <h2>{say("可以举报什么", "What you can report")}</h2>
            <Rows
              rows={[
                {
                  id: "1",
                  name: say("盗版侵权", "Copyright piracy"),
                  note: say("盗版图书、课件", "Pirated books"),
                },
                {
                  id: "2",
                  name: say("淫秽色情", "Obscene content"),
                  note: say("网站、账号", "Sites, accounts"),
                },
              ]}
            />
          </div>
          <div>
            <h2>{say("其他办法", "Other ways")}</h2>
            <Rows
              look="pair"
              rows={[
                { id: "1", name: say("电话", "Phone"), note: "000 0000" },
                { id: "2", name: say("写信", "Post"), note: say("示例市示例路 1 号", "1 Sample Road") },
              ]}
            />
          </div>
        </Two>
      </Band>
      <Band>
        <h2>{say("先说实话", "To be honest")}</h2>
        <Facts
          facts={[
            {
              figure: "6",
              unit: say("个工作日", "working days"),
              text: say("一半的举报在这之内有结论", "half are concluded in this time"),
            },
            { figure: "26", unit: "%", text: say("核查后属实或部分属实", "are found proven") },
          ]}
        />
      </Band>
    </SitePage>
  ),
  filing: (say) => (
    <FilingPage step="evidence" form="filing">
      <Columns
        margin={
          <Margin>
            <MarginNote title={say("草稿已保存", "Draft saved")}>
              <p>{say("今天 14:06。保留到明天 14:06。", "Today 14:06. Kept until tomorrow 14:06.")}</p>
            </MarginNote>
            <MarginNote title={say("传不上来？", "It will not upload?")}>
              <p>{say("可以先提交文字，之后补材料。", "Send the words first, add files later.")}</p>
            </MarginNote>
          </Margin>
        }
      >
        <form id="filing" method="post">
          <BackLink href="/report/statement" />
          <PageHead
            title={say("有证据的话，放在这里", "If you have evidence, put it here")}
            lead={say("没有也可以继续。", "You can go on without.")}
          />
          <Button weight="act">{say("下一步", "Next")}</Button>
        </form>
        <Block id="after" title={say("接下来", "What comes next")}>
          <p>{say("当场拿到编号和回执码。", "You get a reference and a code at once.")}</p>
        </Block>
      </Columns>
    </FilingPage>
  ),
  "not found": () => <ErrorPage status={404} />,
  fault: () => <ErrorPage status={500} requestId="0f3a92c1" />,
};
