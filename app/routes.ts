// Every address of the portal and the file that answers it, in one list.
import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/public/home.tsx"),
  route("leave", "routes/public/leave.ts"),
  route("refused", "routes/public/refused.tsx"),
  route("trial", "routes/public/trial.tsx"),
] satisfies RouteConfig;
