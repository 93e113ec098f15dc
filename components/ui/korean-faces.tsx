"use client";

import dynamic from "next/dynamic";

/**
 * Brings the faces for Korean to a page that has Korean to read. They are a part of their own, so that no
 * other page carries them.
 */
export const KoreanFaces = dynamic(() => import("./korean-sheet").then((module) => module.KoreanSheet));
