import { hireTeacher, type Teacher } from "../school";
import { until } from "./until";

/** A teacher; the first calls after a start may be sent away where the machine has much else to do. */
export const hireWhenServed = (): Promise<Teacher> => until("a teacher is hired", () => hireTeacher());
