import { z } from "zod";

/** A box of a form. One that is not ticked is not sent: its absence means no. */
export const tick = z.enum(["on", "true", "false"]).optional();

export const isTicked = (value: z.output<typeof tick>): boolean => value === "on" || value === "true";
