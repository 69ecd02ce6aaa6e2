// Examples of the desk: one report, one award, and those of the queue.
import type { Examples } from "../../example.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { DeskPage } from "../../page/shells.tsx";
import { TableFrame } from "../rows.tsx";
import { Sum } from "../status/outcome.tsx";
import { StatusTag } from "../status/tag.tsx";
import { Chain, Stage, Timeline } from "../status/timeline.tsx";
import { ActionBar, DeskColumns, DeskHead, Panel, Preview, Said, Section } from "./bench.tsx";
import { Calculation } from "./calculation.tsx";
import { Clock } from "./clock.tsx";
import { EvidenceTile, EvidenceTiles } from "./evidence.tsx";
import { exampleParts as parts, queueExamples, exampleStaff as staff } from "./examples-queue.tsx";
import { ScoreParts } from "./score.tsx";

export const deskExamples: Examples = {
  ...queueExamples,
  report: (say) => (
    <DeskPage staff={staff(say)} current="queue">
      <DeskHead
        back={{ href: "/desk", text: say("待决定受理", "To decide") }}
        title={say("举报 5518-0273-4", "Report 5518-0273-4")}
      >
        <StatusTag tone="link">{say("核查分派中", "In review")}</StatusTag>
        <span>{say("盗版侵权", "Copyright piracy")}</span>
        <Clock
          line
          urgency="near"
          date={say(
            "11月20日 星期五前受理，剩 1 个工作日",
            "Accept or refuse by Fri 20 Nov, 1 working day left",
          )}
        />
      </DeskHead>
      <DeskColumns
        side={
          <>
            <Section id="why" title={say("为什么在这里", "Why it is here")}>
              <ScoreParts parts={parts(say)} total={say("合计", "Total")} value={40} />
            </Section>
            <Section id="preview" title={say("举报人将看到", "As the reporter will see it")}>
              <Preview language="zh-CN">{"已受理，进入核查\n属于盗版侵权。"}</Preview>
            </Section>
          </>
        }
      >
        <Section
          id="statement"
          title={say("经过", "Statement")}
          note={say("原文，从不改动", "original, never edited")}
        >
          <Said language="zh-CN">
            孩子班上有家长在群里拼单买绘本，说是出版社清仓。付了 9.9 元以后给一个网盘链接。
          </Said>
        </Section>
        <Section id="subjects" title={say("对象", "Subjects")}>
          <TableFrame label={say("对象", "Subjects")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("对象", "Subject")}</th>
                  <th scope="col">{say("种类", "Kind")}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">shuchong-ziyuan.example</th>
                  <td>{say("网站", "site")}</td>
                </tr>
              </tbody>
            </table>
          </TableFrame>
        </Section>
        <Section id="evidence" title={say("证据", "Evidence")} note={say("指纹相符", "hashes match")}>
          <EvidenceTiles>
            <EvidenceTile
              id="e1"
              name="shop-front.png"
              src="/favicon.svg"
              reveal={say("显示", "Reveal")}
              note="1.2 MB"
            />
            <EvidenceTile
              id="e2"
              name="chat.pdf"
              reveal={say("显示", "Reveal")}
              note={say("6 页", "6 pages")}
            />
          </EvidenceTiles>
        </Section>
      </DeskColumns>
      <ActionBar hold={say("您持有到 10:42", "You hold this report until 10:42")}>
        <Button weight="act" shortcut="a">
          {say("受理", "Accept")}
        </Button>
        <Button shortcut="r">{say("不予受理", "Refuse")}</Button>
      </ActionBar>
    </DeskPage>
  ),
  award: (say) => (
    <DeskPage staff={staff(say)} current="awards">
      <DeskHead title={say("奖励 1186-3420-7", "Award 1186-3420-7")}>
        <Stage
          label={say("阶段", "Stages")}
          stages={[
            { name: say("拟定", "Proposed"), moment: "done" },
            { name: say("审批", "Approval"), moment: "now" },
            { name: say("通知", "Notice"), moment: "next" },
          ]}
        />
      </DeskHead>
      <DeskColumns
        side={
          <>
            <Panel id="step" title={say("您的一步", "Your step")}>
              <Sum money={say("12,000.00 元", "12,000.00 CNY")} />
              <Field id="remark" label={say("意见", "Remark")}>
                <TextArea name="remark" rows={3} />
              </Field>
              <ActRow className="mt-s4">
                <Button weight="act">{say("同意", "Approve")}</Button>
                <Button>{say("退回", "Send back")}</Button>
              </ActRow>
            </Panel>
            <Section id="chain" title={say("审批经过", "Chain of approval")}>
              <Chain
                entries={[
                  {
                    id: "1",
                    moment: "done",
                    title: say("何雁拟定", "Proposed by He Yan"),
                    when: say("12月3日 星期四 11:20", "Thu 3 Dec, 11:20"),
                  },
                  {
                    id: "2",
                    moment: "now",
                    title: say("陶敏，您", "Tao Min, you"),
                    when: say("第二位审批人", "second approver"),
                  },
                  { id: "3", moment: "next", title: say("通知举报人", "Notice to the reporter") },
                ]}
              />
            </Section>
          </>
        }
      >
        <Section id="sum" title={say("这个数怎么来的", "How the sum comes about")}>
          <Calculation
            steps={[
              {
                id: "1",
                title: say("经营额 862,000.00", "Operating amount is 862,000.00"),
                text: say("案件事实 9，查获的账本。", "Fact 9 of the case."),
                amount: "862,000.00",
              },
              {
                id: "2",
                title: say("P2：设备", "P2: equipment"),
                text: say("没有用到。", "Not used."),
                amount: "0.00",
                off: true,
              },
            ]}
            total={{ id: "t", title: say("应付", "To be paid"), amount: "12,000.00" }}
          />
        </Section>
        <Section id="line" title={say("经过", "Timeline")} note={say("新的在前", "newest first")}>
          <Timeline
            look="dated"
            entries={[
              {
                id: "1",
                moment: "now",
                title: say("决定已拟好", "Decision drafted"),
                when: say("11月25日 星期三 10:12", "Wed 25 Nov, 10:12"),
                children: say("等第二个人确认。", "Waits for a second person."),
              },
              {
                id: "2",
                moment: "fact",
                title: say("事实：经营额", "Fact: sales"),
                when: say("11月24日 星期二 16:30", "Tue 24 Nov, 16:30"),
                children: say("账本第 4 至 31 页。", "Ledger, pages 4 to 31."),
              },
              {
                id: "3",
                moment: "report",
                title: say("由举报立案", "Opened from a report"),
                when: say("11月13日 星期五 09:12", "Fri 13 Nov, 09:12"),
              },
            ]}
          />
        </Section>
      </DeskColumns>
    </DeskPage>
  ),
};
