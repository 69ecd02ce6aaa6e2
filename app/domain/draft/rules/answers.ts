// From what was typed to what is filed: every step read by its form's schema, or the step that still lacks something.
import { parsedFields } from "#app/base/form-fields.ts";
import { type Category, categoryOf, filingCategories, type Policy } from "#app/domain/policy/rules.ts";
import {
  type AboutYou,
  aboutYouForm,
  categoryForm,
  type ReportedSubject,
  reportedSubject,
  type StatementAnswers,
  statementForm,
  subjectForm,
} from "#app/domain/report/rules/filing-forms.ts";
import type { DraftContent, FilingStep, Typed, TypedFields } from "./content.ts";

export type CompleteAnswers = StatementAnswers &
  AboutYou & { readonly category: string; readonly subject: ReportedSubject; readonly code: string };

type Answers = {
  readonly category: Category | null;
  readonly subject: ReportedSubject | null;
  readonly statement: StatementAnswers | null;
  readonly aboutYou: AboutYou | null;
};

type Known = Pick<Policy, "categories" | "limits">;

function fieldsOf(typed: Typed, step: FilingStep): Record<string, string | string[]> {
  const fields: TypedFields = typed[step] ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
  );
}

type Forms = {
  readonly category: ReturnType<typeof categoryForm>;
  readonly statement: ReturnType<typeof statementForm>;
};
const forms = new WeakMap<Known, Forms>();

/** The forms that depend on the policy, made once for each: to make a schema takes longer than to read with it. */
function formsOf(policy: Known): Forms {
  const known = forms.get(policy);
  if (known) return known;
  const ids = filingCategories(policy).map((category) => category.id);
  const made = { category: categoryForm(ids), statement: statementForm(policy.limits) };
  forms.set(policy, made);
  return made;
}

/** The category chosen, or null where none is, or where the channel no longer has it. */
export function chosenCategory(typed: Typed, policy: Known): Category | null {
  const read = parsedFields(fieldsOf(typed, "category"), formsOf(policy).category);
  return read.ok ? categoryOf(policy, read.value.category) : null;
}

const readings = new WeakMap<Typed, { readonly policy: Known; readonly answers: Answers }>();

/** Each step as its schema reads it; null where it does not. Asked again for the same draft, the answers are at hand. */
export function answersFrom(typed: Typed, policy: Known): Answers {
  const known = readings.get(typed);
  if (known?.policy === policy) return known.answers;
  const answers = answersRead(typed, policy);
  readings.set(typed, { policy, answers });
  return answers;
}

function answersRead(typed: Typed, policy: Known): Answers {
  const subject = parsedFields(fieldsOf(typed, "subject"), subjectForm);
  const statement = parsedFields(fieldsOf(typed, "statement"), formsOf(policy).statement);
  const aboutYou = parsedFields(fieldsOf(typed, "about-you"), aboutYouForm);
  return {
    category: chosenCategory(typed, policy),
    subject: subject.ok ? reportedSubject(subject.value) : null,
    statement: statement.ok ? statement.value : null,
    aboutYou: aboutYou.ok ? aboutYou.value : null,
  };
}

/** The steps that lack something, in order; evidence never does, for a report without any is a report. */
export function openSteps(content: DraftContent, policy: Known): readonly FilingStep[] {
  return lackingIn(answersFrom(content.typed, policy), content);
}

function lackingIn(answers: Answers, content: DraftContent): readonly FilingStep[] {
  const { category, subject, statement, aboutYou } = answers;
  // Files that came before the category changed to one that takes none may not be filed with it.
  const filesWrong = category !== null && !category.takesFiles && content.files.length > 0;
  const open: [FilingStep, boolean][] = [
    ["category", category === null],
    ["subject", subject === null],
    ["statement", statement === null],
    ["evidence", filesWrong],
    ["about-you", aboutYou === null],
  ];
  return open.filter(([, lacks]) => lacks).map(([step]) => step);
}

/** All that filing needs, or the first step that lacks something. */
export function completeAnswers(
  content: DraftContent,
  policy: Known,
):
  | { readonly ok: true; readonly answers: CompleteAnswers }
  | { readonly ok: false; readonly step: FilingStep } {
  const answers = answersFrom(content.typed, policy);
  const [step] = lackingIn(answers, content);
  const { category, subject, statement, aboutYou } = answers;
  if (step) return { ok: false, step };
  if (!category || !subject || !statement || !aboutYou || !content.code) return { ok: false, step: "check" };
  return {
    ok: true,
    answers: { ...statement, ...aboutYou, category: category.id, subject, code: content.code },
  };
}
