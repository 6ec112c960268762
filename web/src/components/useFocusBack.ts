import { useEffect, useState } from "react";

/** When it goes, the focus returns to where it was before it came: what is taken away at once, as a
 * drawer is here, cannot give it back itself. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
