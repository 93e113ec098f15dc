import type { Transaction } from "../db/client";
import { waitFor } from "../db/places/mutex";

const everybody = { administratorSince: { not: null }, disabledAt: null } as const;

/**
 * Waits until nobody else makes, ends or counts administrators: of two who give up their office at one moment
 * the second finds the first gone.
 */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await waitFor(tx, "administrators");
}

/** Whether somebody is an administrator now. To be asked under the lock. */
export const isAdministratorNow = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.teacher.count({ where: { id, ...everybody } })) > 0;

/** Whether somebody is the only administrator. To be asked under the lock. */
export const isLastAdministrator = async (tx: Transaction, id: string): Promise<boolean> =>
  (await isAdministratorNow(tx, id)) &&
  (await tx.teacher.count({ where: { id: { not: id }, ...everybody } })) === 0;
