"use client";

import dynamic from "next/dynamic";

/**
 * A class does not load what only its teacher has. It is there once a teacher's posts are, so that a form of
 * it opens at the press.
 */
export const TeacherTools = dynamic(() => import("./teacher-tool").then((part) => part.TeacherTool));
