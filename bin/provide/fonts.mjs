// Makes sure that Chinese can be drawn, so that the browser tests see what people see.
import { spawnSync } from "node:child_process";
import { aptInstall } from "./apt.mjs";

/** @returns {boolean} whether a font with Chinese characters is there now */
export function provideFonts() {
  return drawsChinese() || (aptInstall("fonts-noto-cjk") && drawsChinese());
}

function drawsChinese() {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}
