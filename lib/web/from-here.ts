import { headers } from "next/headers";
import { isFromHere } from "./here";

/** Whether the form that is answered comes from a page of this site. */
export const isFormFromHere = async (): Promise<boolean> => isFromHere(await headers());

/** An action that answers nothing: a form from elsewhere or from nowhere, or none at all, changes nothing. */
export const fromHere =
  (act: (form: FormData) => Promise<void>) =>
  async (form: FormData): Promise<void> => {
    if (form instanceof FormData && (await isFormFromHere())) await act(form);
  };
