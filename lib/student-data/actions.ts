"use server";

import { teacherAction } from "../members/action";
import { deleteStudent } from "./commands";
import { studentTargetSchema } from "./schemas";

export const deleteStudentAction = teacherAction("deleteStudent", studentTargetSchema, deleteStudent);
