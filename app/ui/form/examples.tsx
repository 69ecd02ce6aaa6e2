// Examples of the form room: fields, choices, errors, files.
import { File as FileIcon, Upload, Video } from "lucide-react";
import { Note } from "../data/note.tsx";
import { Pairs } from "../data/rows.tsx";
import { StatusTag } from "../data/status/tag.tsx";
import type { Examples } from "../example.ts";
import { ActRow, BackButton, Button, ButtonLink } from "./button.tsx";
import { CardFacts, Choice, RadioCard, RadioCards } from "./choice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, FieldGroup } from "./field.tsx";
import { DropArea, FileButton, FileInput, FileList, FileRow, Meter } from "./file.tsx";
import { CharactersLeft, Select, TextArea, TextInput } from "./text.tsx";

export const formExamples: Examples = {
  buttons: (say) => (
    <>
      <BackButton />
      <ActRow>
        <Button weight="act">{say("下一步", "Next")}</Button>
        <Button>{say("查询", "Look it up")}</Button>
        <Button weight="small" icon={Upload}>
          {say("接着传", "Go on")}
        </Button>
        <Button aria-disabled="true">{say("已有别人在办", "Held by someone else")}</Button>
        <ButtonLink weight="link" href="/status">
          {say("回执码丢了", "I lost my code")}
        </ButtonLink>
      </ActRow>
    </>
  ),
  fields: (say) => (
    <>
      <Field
        id="address"
        label={say("网址", "Address")}
        hint={say("从地址栏整条复制过来", "Copy it whole from the address bar")}
      >
        <TextInput name="address" inputMode="url" />
      </Field>
      <Field id="code" label={say("回执码", "Receipt code")} hint={say("共 28 位数字", "28 digits")}>
        <TextInput name="code" mono placeholder="0000 0000 0000 0000 0000 0000 0000" />
      </Field>
      <Field id="platform" label={say("平台", "Platform")} optional>
        <Select name="platform">
          <option>{say("不知道", "I do not know")}</option>
        </Select>
      </Field>
    </>
  ),
  "fields that are wrong": (say) => (
    <>
      <ErrorSummary
        problems={[
          { field: "statement", text: say("写下您看到了什么", "Write what you saw") },
          { field: "faith", text: say("确认您说的是您知道的实情", "Confirm that this is what you know") },
        ]}
      />
      <Field
        id="statement"
        label={say("经过", "What happened")}
        hint={say("什么时候，在哪里，看到了什么", "When, where, and what you saw")}
        error={say("没有填写经过", "nothing is written yet")}
        counter={<CharactersLeft used={0} limit={4000} />}
      >
        <TextArea name="statement" rows={5} />
      </Field>
      <Choice id="faith" type="checkbox" name="faith" error={say("请先确认", "please confirm first")}>
        {say("以上是我知道的实情。看错、记错不要紧。", "This is what I know. Honest mistakes do not matter.")}
      </Choice>
    </>
  ),
  choices: (say) => (
    <FieldGroup id="outcome" label={say("结论", "Outcome")}>
      <Choice id="outcome-1" type="radio" name="outcome" value="1" defaultChecked>
        {say("属实", "Substantiated")}
      </Choice>
      <Choice
        id="outcome-2"
        type="radio"
        name="outcome"
        value="2"
        note={say("部分事实查不实", "Some facts could not be proven")}
      >
        {say("部分属实", "Partly substantiated")}
      </Choice>
      <Choice id="outcome-3" type="checkbox" name="again" defaultChecked>
        {say("要复核", "To be rechecked")}
      </Choice>
    </FieldGroup>
  ),
  cards: (say) => (
    <FieldGroup
      id="category"
      label={say("您要举报的是哪一类？", "What kind is it?")}
      error={say("请选一类", "choose one")}
    >
      <RadioCards title={say("最接近", "Closest")}>
        <RadioCard
          id="category-piracy"
          name="category"
          value="piracy"
          defaultChecked
          title={say("盗版侵权", "Copyright piracy")}
          what={say(
            "未经许可复制、传播、出售图书、课件、影视。",
            "Books, courseware, films copied or sold unlicensed.",
          )}
          more={
            <CardFacts
              facts={[
                {
                  term: say("例如", "For example"),
                  text: say("网店出售扫描版绘本。", "A shop sells scanned picture books."),
                },
                { term: say("依据", "Basis"), text: say("著作权法第五十三条", "Copyright Law, article 53") },
              ]}
            />
          }
        />
        <RadioCard
          id="category-minors"
          name="category"
          value="minors"
          title={say("儿童性侵害内容", "Child sexual abuse material")}
          tag={<StatusTag tone="wait">{say("只填网址", "address only")}</StatusTag>}
          what={say("请不要下载、截图或上传。", "Do not download, copy or upload anything.")}
        />
      </RadioCards>
    </FieldGroup>
  ),
  files: (say) => (
    <>
      <Field id="files" label={say("选择文件", "Choose files")} hint={say("最多 20 个", "Up to 20")}>
        <FileInput name="files" multiple />
      </Field>
      <DropArea className="mt-s6">
        <p>{say("把文件拖到这里，或直接粘贴截图。", "Drop files here, or paste a screenshot.")}</p>
        <FileButton id="files-button" multiple icon={FileIcon}>
          {say("选择文件", "Choose files")}
        </FileButton>
      </DropArea>
      <FileList label={say("证据文件，2 个", "Evidence, 2 files")}>
        <FileRow
          name={say("下单录屏.mp4", "order.mp4")}
          size="295 MB"
          icon={Video}
          state={say("正在上传，63%", "Uploading, 63 %")}
        >
          <Meter value={63} label={say("下单录屏.mp4", "order.mp4")} />
          <Meter value={41} halted label={say("群聊记录.pdf", "chat.pdf")} />
        </FileRow>
        <FileRow
          name="IMG_2041.jpg"
          size="4.8 MB"
          state={<StatusTag tone="done">{say("已收好", "Received")}</StatusTag>}
        >
          <Note
            tone="wait"
            washed
            title={say("这张照片里还藏着看不见的信息", "This photo holds data you can not see")}
          >
            <Pairs
              pairs={[{ term: say("拍摄地点", "Place"), value: say("精确到约 8 米", "to about 8 metres") }]}
            />
          </Note>
          <Field id="caption" label={say("一句话说明", "In one line")} optional>
            <TextInput name="caption" />
          </Field>
        </FileRow>
      </FileList>
    </>
  ),
};
