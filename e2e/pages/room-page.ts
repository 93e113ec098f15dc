import { expect, type Locator, type Page, type Request } from "@playwright/test";
import { keptSeat, type Seat } from "../school";
import { endsOf } from "../words-in-window";

type KindName = "Rebut" | "Support" | "Question" | "Concede";
export type ChoiceName = "For" | "Against" | "Undecided";

type Post = Readonly<{
  kind?: KindName;
  body: string;
  quote?: string;
  evidence?: Readonly<{ url: string; title: string }>;
}>;

/** The room as one person sees it, by what its parts are called. */
export class RoomPage {
  #stream: Promise<unknown>;

  constructor(
    readonly page: Page,
    readonly roomId: string,
  ) {
    this.#stream = this.#nextStream();
  }

  async open(paragraph?: number): Promise<this> {
    this.#stream = this.#nextStream();
    await this.page.goto(`/rooms/${this.roomId}${paragraph ? `?p=${paragraph}` : ""}`);
    await expect(this.paragraph(1)).toBeVisible();
    return this;
  }

  /** Until its script has taken over, and listens to the room and to keys. */
  async awake(): Promise<this> {
    await this.#stream;
    return this;
  }

  #nextStream(): Promise<unknown> {
    const isStream = (request: Request) => request.url().includes(`/rooms/${this.roomId}/events?`);
    return this.page.waitForRequest(isStream, { timeout: 0 }).catch(() => undefined);
  }

  /**
   * Lets the second go by in which keys stay silent after a box had the focus, in a page whose clock is held.
   */
  passSilence(): Promise<void> {
    return this.page.clock.fastForward(1000);
  }

  /** This browser takes a seat, as joining in another tab does. */
  async sitDown(seat: Seat): Promise<void> {
    await this.page.context().addCookies([keptSeat(seat)]);
  }

  /** Leaves the room on this device, having read what that does. */
  async leave(): Promise<void> {
    await this.awake();
    await this.press("How this works");
    const leave = this.page.getByRole("button", { name: "Leave this room", exact: true });
    await expect(leave).toBeHidden();
    await this.page.getByText("Leave this room on this device").click();
    await expect(this.page.getByText("What you wrote here and did not send is deleted.")).toBeVisible();
    await leave.click();
    await expect(this.page).toHaveURL(/\/$/);
  }

  paragraph(number: number): Locator {
    return this.page.getByRole("article", { name: `Paragraph ${number}`, exact: true });
  }

  /** The button beside a paragraph that opens its arguments. */
  margin(number: number): Locator {
    return this.paragraph(number).getByRole("button", { name: /^¶/ });
  }

  thread(number: number): Locator {
    return this.page.getByRole("region", { name: `Arguments on paragraph ${number}`, exact: true });
  }

  /** The post with these words in it. */
  post(words: string): Locator {
    return this.page.locator("article").filter({ has: this.page.getByText(words, { exact: true }) });
  }

  get timer(): Locator {
    return this.page.getByRole("timer");
  }

  get argument(): Locator {
    return this.page.getByLabel("Your argument");
  }

  /** The line at the top: the phase, who the reader is. */
  phase(title: string): Locator {
    return this.page.getByText("Phase:").locator("..").getByText(title, { exact: true });
  }

  press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  async openThread(number: number): Promise<Locator> {
    await this.margin(number).click();
    await expect(this.thread(number)).toBeVisible();
    return this.thread(number);
  }

  /** Writes on the paragraph whose thread is open. */
  async writePost({ kind, body, evidence }: Post): Promise<void> {
    if (kind)
      await this.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: kind }).check();
    await this.argument.fill(body);
    if (evidence) {
      await this.page.getByText("Add a source").click();
      await this.page.getByLabel("Web address").first().fill(evidence.url);
      await this.page.getByLabel("Title").first().fill(evidence.title);
    }
    await this.press("Post");
    await expect(this.argument).toHaveValue("");
    await this.delivered();
  }

  /** Waits until nothing of one's own is on its way, and everything has arrived. */
  async delivered(): Promise<void> {
    await expect(this.page.getByText("Sending …")).toHaveCount(0);
    await expect(this.page.getByText("Not sent.")).toHaveCount(0);
  }

  async reply(to: string, { kind, body }: Post): Promise<void> {
    await this.tool(to, /^Reply to/);
    if (kind)
      await this.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: kind }).check();
    await this.argument.fill(body);
    await this.press("Reply");
    await expect(this.post(body)).toBeVisible();
    await this.delivered();
  }

  /** Opens one of the forms below a post. */
  tool(words: string, name: RegExp): Promise<void> {
    return this.post(words).getByRole("link", { name }).click();
  }

  async vote(choice: ChoiceName): Promise<void> {
    await this.page
      .getByRole("radiogroup", { name: "Your vote" })
      .getByRole("radio", { name: choice, exact: true })
      .check();
    await this.press("Cast vote");
    await expect(this.page.getByText(`You voted: ${choice}.`)).toBeVisible();
  }

  /** Selects words of a paragraph with the mouse, from the first to the last character of them. */
  async select(number: number, words: string): Promise<void> {
    const paragraph = this.paragraph(number);
    await paragraph.scrollIntoViewIfNeeded();
    const ends = await paragraph.evaluate(endsOf, words);
    const box = await this.page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
    expect(ends.every(({ x, y }) => x >= 0 && y >= 0 && x <= box.width && y <= box.height)).toBe(true);
    const [from, to] = ends;
    if (!from || !to) throw new Error(`"${words}" is not in paragraph ${number}`);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }
}
