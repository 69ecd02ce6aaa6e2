// What can be reported, one card a category, and the doors for everything else.
import { StatusTag } from "../data/status/tag.tsx";
import { CardFacts, RadioCard, RadioCards } from "../form/choice.tsx";
import { useT } from "../page/words.tsx";

export type CategoryShown = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly examples: string;
  readonly notIncluded: string;
  readonly basis: string;
  /** No file is taken for it. */
  readonly addressOnly: boolean;
};

export function CategoryCards(props: { categories: readonly CategoryShown[]; chosen: string | undefined }) {
  const t = useT();
  return (
    <RadioCards>
      {props.categories.map((one) => (
        <RadioCard
          key={one.id}
          id={`category-${one.id}`}
          name="category"
          value={one.id}
          defaultChecked={props.chosen === one.id}
          title={one.name}
          what={one.what}
          tag={one.addressOnly && <StatusTag tone="wait">{t("filing.category.address-only")}</StatusTag>}
          more={
            <CardFacts
              facts={[
                { term: t("filing.category.examples"), text: one.examples },
                { term: t("filing.category.not-included"), text: one.notIncluded },
                { term: t("filing.category.basis"), text: one.basis },
              ]}
            />
          }
        />
      ))}
    </RadioCards>
  );
}

type Door = {
  readonly id: string;
  readonly name: string;
  readonly advice: string;
  readonly phone: string | null;
};

export function WrongDoors({ doors }: { doors: readonly Door[] }) {
  const t = useT();
  return (
    <details className="mt-s6">
      <summary>{t("filing.category.wrong-door.title")}</summary>
      <dl className="grid gap-s4 mt-s4">
        {doors.map((door) => (
          <div key={door.id}>
            <dt className="font-semibold">{door.name}</dt>
            <dd>
              {door.advice}
              {door.phone && <> {t("filing.category.wrong-door.phone", { phone: door.phone })}</>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
