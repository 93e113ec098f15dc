import { nanoid } from "nanoid";

/** An opaque id of 16 characters, 95 random bits. */
export const newId = (): string => nanoid(16);
