// What stands in a text control, for a page that shows something of it while it is typed.
import { useEffect, useState } from "react";

/**
 * @param id of the control
 * @param shown what the server put into it
 * @returns the text and what to call when it changes. What was typed before the scripts came fired no event that
 * anybody heard, so the control itself is asked once.
 */
export function useTyped(id: string, shown: string): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(shown);
  useEffect(() => {
    const control = document.getElementById(id);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      setTyped(control.value);
  }, [id]);
  return [typed, setTyped];
}
