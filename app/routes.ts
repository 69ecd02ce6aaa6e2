// Every address of the portal and the file that answers it, in one list.
import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/public/home.tsx"),
  route("leave", "routes/public/leave.ts"),
  route("refused", "routes/public/refused.tsx"),
  route("trial", "routes/public/trial.tsx"),
  route("report", "routes/report/start.ts"),
  route("report/category", "routes/report/category.tsx"),
  route("report/subject", "routes/report/subject.tsx"),
  route("report/statement", "routes/report/statement.tsx"),
  route("report/evidence", "routes/report/evidence.tsx"),
  route("report/about-you", "routes/report/about-you.tsx"),
  route("report/check", "routes/report/check.tsx"),
  route("report/discard", "routes/report/discard.tsx"),
] satisfies RouteConfig;
