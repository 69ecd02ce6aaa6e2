// The root of every page: the document on the server, its content in both places, and the page for what went wrong.
import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import type { Refused } from "./base/form-answer.ts";
import { refusalKey } from "./messages/codes.ts";
import { DocumentContext, RequestIdContext } from "./ui/page/carrier.ts";
import { ErrorPage } from "./ui/page/error-page.tsx";
import { useT } from "./ui/page/words.tsx";
import "./ui/styles/app.css";

export { ofRefusal as headers } from "./web/headers.ts";

/**
 * The server renders twice: first the page alone, then the document with that page in its container. So what the
 * browser hydrates is what was rendered, and nodes that extensions put into the document disturb nobody.
 */
export function Layout({ children }: { children: ReactNode }) {
  return useContext(DocumentContext) ?? children;
}

export default function Root() {
  return <Outlet />;
}

/** A refusal in its own words; an address without a page; or a fault, of which only the number is shown. */
export function ErrorBoundary() {
  const t = useT();
  const error = useRouteError();
  const requestId = useContext(RequestIdContext);
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} requestId={requestId} />;
  const refused: unknown = error.data;
  return (
    <ErrorPage status={error.status} requestId={requestId}>
      {isRefused(refused) ? t(refusalKey(refused.code), refused.facts) : undefined}
    </ErrorPage>
  );
}

function isRefused(value: unknown): value is Refused {
  return typeof value === "object" && value !== null && "code" in value && "facts" in value;
}
