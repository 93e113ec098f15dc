import { z } from "zod";
import { codeField, triedPassword } from "../auth/schemas";

export const passwordAgainSchema = z.strictObject({ password: triedPassword });

export const firstCodeSchema = z.strictObject({ code: codeField });
