// Every address of the portal and the file that answers it, in one list.
import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/public/home.tsx"),
  route("leave", "routes/public/leave.ts"),
  route("refused", "routes/public/refused.tsx"),
  route("report", "routes/report/start.ts"),
  route("report/category", "routes/report/category.tsx"),
  route("report/subject", "routes/report/subject.tsx"),
  route("report/statement", "routes/report/statement.tsx"),
  route("report/evidence", "routes/report/evidence.tsx"),
  route("report/about-you", "routes/report/about-you.tsx"),
  route("report/check", "routes/report/check.tsx"),
  route("report/discard", "routes/report/discard.tsx"),
  route("report/receipt", "routes/report/receipt.tsx"),
  route("status", "routes/status/enter.tsx"),
  route("status/leave", "routes/status/leave.ts"),
  route("status/report", "routes/status/report.tsx"),
  route("status/unsent", "routes/status/unsent.tsx"),
  route("desk", "routes/desk/queue.tsx"),
  route("desk/sign-in", "routes/desk/sign-in.tsx"),
  route("desk/sign-out", "routes/desk/sign-out.ts"),
  layout("routes/desk/report-told.tsx", [route("desk/reports/:reference", "routes/desk/report.tsx")]),
  route("desk/evidence/:id", "routes/desk/evidence.ts"),
] satisfies RouteConfig;
