// Copies a code and prints its slip, where a script can.
import { Copy, Printer } from "lucide-react";
import { ActRow, Button } from "../../form/button.tsx";
import { useT } from "../../page/words.tsx";

/** Shown where scripts run; the one that does it comes when somebody reaches for it (public/exit.js). */
export function CopyAndPrint({ code }: { code: string }) {
  const t = useT();
  return (
    <div data-wakes="/receipt.js" hidden>
      <ActRow className="mt-s4">
        <Button
          type="button"
          weight="small"
          icon={Copy}
          data-copy={code}
          data-done={t("receipt.code.copied")}
        >
          {t("site.button.copy")}
        </Button>
        <Button type="button" weight="small" icon={Printer} data-print-now>
          {t("site.button.print")}
        </Button>
        <span className="hint" role="status" data-said />
      </ActRow>
    </div>
  );
}
