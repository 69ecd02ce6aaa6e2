// Signs a member of staff in.
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signIn } from "#app/domain/staff/commands.server.ts";
import { signInForm } from "#app/domain/staff/rules/forms.ts";
import { sampleStaff } from "#app/domain/staff/rules/sample-staff.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { Section } from "#app/ui/data/desk/bench.tsx";
import { Pairs } from "#app/ui/data/rows.tsx";
import { ActRow, Button } from "#app/ui/form/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { DeskPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { memberHeld } from "#app/web/access.server.ts";
import { deskPath } from "#app/web/desk.server.ts";
import { readForm } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";
import { sessionCookie } from "#app/web/session.ts";
import { requireTurn } from "#app/web/slow.server.ts";

export const handle: PageHandle = { title: "desk.sign-in.title", shell: "desk" };

/** `Retry-After`, where somebody has to wait. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await memberHeld({ request, context })) return seeOther(wayOn(request));
  return { sample: context.site.sample ? sampleStaff.map(({ login, roles }) => ({ login, roles })) : [] };
}

/** The form is sent to the address that it stands on, so `?to=` comes along. */
function wayOn(request: Request): string {
  return deskPath(new URL(request.url).searchParams.get("to"));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInForm);
  if (!form.ok) return invalid(form.values, form.issues);
  try {
    await requireTurn({ request, context }, "sign-in", form.value.login);
    const token = await signIn(form.value.login, form.value.password, context.now);
    return seeOther(wayOn(request), sessionCookie("staff", token, context.site));
  } catch (error) {
    return refusedForm(error, form.values);
  }
}

export default function SignIn() {
  const t = useT();
  const { sample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = (answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) }));
  const refusal = answer?.refusal;
  const above = refusal ? [{ field: "login", text: t(refusalKey(refusal.code), refusal.facts) }] : problems;
  const login = answer?.values.login;
  return (
    <DeskPage staff={null}>
      <div className="desk-wrap grid items-start gap-x-s8 gap-y-s6 py-s7 tablet:grid-cols-[minmax(0,26rem)_minmax(0,24rem)]">
        <div>
          <ErrorSummary problems={above} {...(refusal ? { title: t("desk.sign-in.refused") } : {})} />
          <h1 className="mb-s5">{t("desk.sign-in.title")}</h1>
          <SignInForm login={typeof login === "string" ? login : ""} problems={problems} />
        </div>
        <SampleStaff members={sample} />
      </div>
    </DeskPage>
  );
}

function SignInForm({ login, problems }: { login: string; problems: readonly Problem[] }) {
  const t = useT();
  const wrong = (name: string) => problems.find(({ field }) => field === name)?.text;
  return (
    <form method="post" noValidate>
      <Field id="login" label={t("desk.sign-in.login")} error={wrong("login")}>
        <TextInput
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={login}
        />
      </Field>
      <Field id="password" label={t("desk.sign-in.password")} error={wrong("password")}>
        <TextInput name="password" type="password" autoComplete="current-password" />
      </Field>
      <ActRow>
        <Button weight="act">{t("desk.sign-in.button")}</Button>
      </ActRow>
    </form>
  );
}

/** Evaluation only: who there is to sign in as. The password was printed at the first start, never here. */
function SampleStaff({ members }: { members: ReturnType<typeof useLoaderData<typeof loader>>["sample"] }) {
  const t = useT();
  if (members.length === 0) return null;
  const pairs = members.map(({ login, roles }) => ({
    term: login,
    value: roles.map((role) => t(`term.role.${role}`)).join(", "),
  }));
  return (
    <Section id="sample" title={t("desk.sign-in.sample.title")}>
      <p className="mb-s3">{t("desk.sign-in.sample.text")}</p>
      <Pairs pairs={pairs} />
    </Section>
  );
}
