"use server";

import { memberAction, teacherAction } from "../members/action";
import { choosePoints, proposePoint, reviewPoint } from "./commands";
import { chosenFormSchema, pointReviewSchema, pointSchema } from "./schemas";

export const proposePointAction = memberAction("proposePoint", "points", pointSchema, proposePoint);

export const reviewPointAction = teacherAction("reviewPoint", pointReviewSchema, reviewPoint);

export const choosePointsAction = teacherAction("choosePoints", chosenFormSchema, choosePoints);
