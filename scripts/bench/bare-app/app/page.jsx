import { PressButton } from "./press-button";

export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <main>
      <p>A page of Next with nothing on it.</p>
      <PressButton />
    </main>
  );
}
