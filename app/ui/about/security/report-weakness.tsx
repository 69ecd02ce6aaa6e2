// Where and how to report a weakness, and what research is welcome.
import { useSurroundings, useT } from "../../page/words.tsx";
import { type OtherWay, OtherWays } from "../other-ways.tsx";
import { Paragraph, Points, Warning } from "../page.tsx";

/** `mailto:` or `https:`; null where the operator named none. `example`: it leads nowhere. */
export type Contact = { readonly address: string; readonly example: boolean } | null;

/** `textPath`: where programs find the same. */
export function ReportWeakness(props: {
  contact: Contact;
  otherWays: readonly OtherWay[];
  textPath: string;
}) {
  const t = useT();
  const { contact, otherWays, textPath } = props;
  const asked = (["what", "without", "wait"] as const).map((name) => t(`about.security.tell.${name}`));
  return (
    <>
      {contact ? <Address contact={contact} textPath={textPath} /> : <NoAddress otherWays={otherWays} />}
      <Points of={asked} />
    </>
  );
}

function Address({ contact, textPath }: { contact: NonNullable<Contact>; textPath: string }) {
  const t = useT();
  return (
    <>
      <p>
        {t("about.security.tell.contact")}
        <a href={contact.address}>{contact.address.replace(/^mailto:/, "")}</a>
      </p>
      <p>
        {t("about.security.tell.file")}
        <a href={textPath}>security.txt</a>
      </p>
      {contact.example && (
        <Warning title={t("about.security.tell.sample.title")}>{t("about.security.tell.sample")}</Warning>
      )}
    </>
  );
}

function NoAddress({ otherWays }: { otherWays: readonly OtherWay[] }) {
  const t = useT();
  return (
    <>
      <Warning title={t("about.security.tell.none.title")}>{t("about.security.tell.none")}</Warning>
      <OtherWays ways={otherWays} />
    </>
  );
}

/** Only an operator can permit it: an evaluation has none. */
export function Research() {
  const t = useT();
  const { sample } = useSurroundings();
  const welcome = (["own", "yours", "stop"] as const).map((name) => t(`about.security.allowed.${name}`));
  const unwelcome = (["load", "change", "people"] as const).map((name) =>
    t(`about.security.forbidden.${name}`),
  );
  return (
    <>
      <Paragraph>{t("about.security.allowed.text")}</Paragraph>
      <Points of={welcome} />
      <Paragraph>{t("about.security.forbidden.text")}</Paragraph>
      <Points of={unwelcome} />
      <Paragraph>{t(`about.security.harbour.${sample ? "sample" : "operator"}`)}</Paragraph>
    </>
  );
}
