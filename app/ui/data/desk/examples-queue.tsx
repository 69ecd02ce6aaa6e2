// Examples of the queue, and the invented person and score that all desk examples share.
import type { Examples, Say } from "../../example.ts";
import { DeskPage } from "../../page/shells.tsx";
import { StatusTag } from "../status/tag.tsx";
import { Clock } from "./clock.tsx";
import { QueueColumns, QueueHead, QueueRow, QueueTable, Views } from "./queue.tsx";
import { Score } from "./score.tsx";

export const exampleStaff = (say: Say) => ({ name: say("林秋", "Lin Qiu"), role: say("分派", "triage") });
export const exampleParts = (say: Say) => [
  {
    name: say("类别严重程度", "Severity of category"),
    why: say("四级中的第二级", "grade 2 of 4"),
    points: 24,
  },
  { name: say("未成年人", "Minors"), why: say("读者是儿童", "readers are children"), points: 16 },
  { name: say("现实危险", "Danger now"), why: say("没有提到", "none stated"), points: 0 },
];

export const queueExamples: Examples = {
  queue: (say) => (
    <DeskPage staff={exampleStaff(say)} current="queue">
      <QueueColumns
        views={
          <Views
            label={say("视图", "Views")}
            groups={[
              {
                title: say("视图", "Views"),
                views: [
                  { name: say("待决定受理", "To decide"), href: "/desk", count: 128, current: true },
                  { name: say("我的", "Mine"), href: "/desk?view=mine", count: 4 },
                ],
              },
            ]}
          />
        }
      >
        <QueueHead title={say("待决定受理", "To decide")}>{say("128 份", "128 reports")}</QueueHead>
        <QueueTable
          label={say("待决定受理的举报", "Reports to decide")}
          columns={[
            say("分数", "Score"),
            say("举报", "Report"),
            say("受理期限", "Accept or refuse by"),
            say("谁在办", "On it"),
          ]}
        >
          <QueueRow
            score={<Score value={91} label={say("分数", "Score")} />}
            title={say(
              "视频账号鼓动孩子攀爬行驶中的货车",
              "Video channel dares children to climb onto moving lorries",
            )}
            href="/desk/reports/1"
            facts={[
              { id: "minors", text: <StatusTag tone="wrong">{say("未成年人", "Minors")}</StatusTag> },
              { id: "reference", text: "6130-4482-7" },
            ]}
            clock={
              <Clock
                urgency="late"
                date={say("11月19日 星期四，今天", "Thu 19 Nov, today")}
                left={say("剩 3 小时", "3 hours left")}
              />
            }
            since={say("还没有人，等了 6 天", "Nobody yet, waiting 6 days")}
          />
          <QueueRow
            current
            score={
              <Score
                value={40}
                label={say("分数", "Score")}
                parts={exampleParts(say)}
                title={say("为什么是 40 分", "Why 40")}
                total={say("合计", "Total")}
                rule={say("由规则 14 分到这里。", "Placed here by rule 14.")}
              />
            }
            title={say("网站出售扫描版绘本，纸质书没有版权页", "Site sells scanned picture books")}
            href="/desk/reports/2"
            facts={[
              { id: "category", text: say("盗版侵权", "Copyright piracy") },
              { id: "reference", text: "5518-0273-4" },
            ]}
            fresh={say("有 2 处新情况", "2 new facts")}
            clock={
              <Clock
                urgency="near"
                date={say("11月20日 星期五", "Fri 20 Nov")}
                left={say("剩 1 个工作日", "1 working day left")}
              />
            }
            who={say("您", "You")}
            since={say("已持有 12 分钟", "held for 12 min")}
          />
          <QueueRow
            score={<Score value={17} label={say("分数", "Score")} />}
            title={say(
              "小说软件每看三章就弹出赌博网站",
              "Reading app opens a betting site every third chapter",
            )}
            href="/desk/reports/3"
            facts={[{ id: "category", text: say("赌博推广", "Gambling promotion") }]}
            clock={
              <Clock
                urgency="paused"
                date={say("已暂停", "Paused")}
                left={say("11月17日 已提问", "asked Tue 17 Nov")}
              />
            }
            since={say("今天", "today")}
          />
        </QueueTable>
      </QueueColumns>
    </DeskPage>
  ),
};
