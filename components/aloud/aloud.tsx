"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { askToRead, stopReading, useAsked } from "./asked";

/** It comes when somebody first asks to have something read. */
const Reader = dynamic(() => import("./reader").then((part) => part.Reader));

/** Reads texts of the page aloud, wherever a button with `data-aloud-from` is pressed, until it is left. */
export function Aloud() {
  const asked = useAsked();
  useEffect(() => {
    const press = ({ target }: Event) => {
      const button = target instanceof Element && target.closest("[data-aloud-from]");
      if (button instanceof HTMLElement) askToRead(button);
    };
    document.addEventListener("click", press);
    return () => {
      document.removeEventListener("click", press);
      stopReading();
    };
  }, []);
  return asked ? <Reader key={asked.time} asked={asked} /> : null;
}
