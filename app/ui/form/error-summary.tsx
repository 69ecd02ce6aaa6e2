// What has to be mended, above the heading, with a link to each place.
import { TriangleAlert } from "lucide-react";
import { forwardRef, type ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useT } from "../page/words.tsx";

export type Problem = {
  /** Id of the control or group that the line leads to. */
  field: string;
  text: string;
};

/** Nothing when `problems` is empty. With scripts the page moves the focus here (`ref`, tabIndex -1). */
export const ErrorSummary = forwardRef<
  HTMLDivElement,
  { problems: readonly Problem[]; title?: ReactNode; id?: string }
>(function ErrorSummary({ problems, title, id = "errors" }, ref) {
  const t = useT();
  if (problems.length === 0) return null;
  return (
    <div ref={ref} className="errors" id={id} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <Icon of={TriangleAlert} />
        <span>{title ?? t("site.wrong.summary", { count: problems.length })}</span>
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.text}`}>
            <a href={`#${problem.field}`}>{problem.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
});
