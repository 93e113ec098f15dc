"use client";

import { useState } from "react";

/** The smallest thing that needs a script. */
export function PressButton() {
  const [presses, setPresses] = useState(0);
  return (
    <button type="button" onClick={() => setPresses(presses + 1)}>
      Pressed {presses} times
    </button>
  );
}
