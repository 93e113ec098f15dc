import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { findFreePort } from "@/lib/embedded/free-port";
import type { Point } from "../words-in-window";
import { type Engine, isShown, type Part, type Window } from "./engine";

/** What may have a role, before the engine is asked what it calls it. */
const candidates = {
  article: "article",
  button: "button, summary",
  link: "a[href]",
  radio: "input[type=radio]",
  textbox: "input, textarea",
} as const;

/** The name by which WebDriver passes an element to and fro. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

type ElementId = Readonly<Record<typeof elementKey, string>>;

/** Lets the browser's own buttons be as narrow as a phone. */
const narrowButtons = "* { min-width: 0; margin: 0; padding: 0; }";

type Send = <Answer>(method: "DELETE" | "GET" | "POST", path: string, body?: object) => Promise<Answer>;

/** WebKitGTK in a small browser of its own, over WebDriver, on a hidden screen: one window at a time. */
export async function startWebKit(): Promise<Engine> {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
  const [display] = await once(screen.stdout, "data");
  const port = await findFreePort();
  const home = await mkdtemp(join(tmpdir(), "webkit-"));
  await mkdir(join(home, "gtk-3.0"));
  await writeFile(join(home, "gtk-3.0", "gtk.css"), narrowButtons);
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, XDG_CONFIG_HOME: home };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const send = sendTo(`http://127.0.0.1:${port}`);
  await expect(() => send("GET", "/status")).toPass();

  const open = async () => {
    const { sessionId } = await send<{ sessionId: string }>("POST", "/session", { capabilities: {} });
    return windowOf((method, path, body) => send(method, `/session/${sessionId}${path}`, body));
  };
  const end = async () => {
    await stop(driver);
    await stop(screen);
    await rm(home, { recursive: true });
  };
  return { open, end };
}

async function stop(program: ChildProcess): Promise<void> {
  const ended = once(program, "exit");
  if (program.kill()) await ended;
}

const sendTo =
  (driver: string): Send =>
  async (method, path, body) => {
    const answer = await fetch(`${driver}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}. ${value.message}`);
    return value;
  };

const windowOf = (send: Send): Window => ({
  goTo: (url) => send("POST", "/url", { url }),
  reload: () => send("POST", "/refresh", {}),
  back: () => send("POST", "/back", {}),
  ask: async (part, question, given) => {
    const element = await findShown(send, part);
    return element && run(send, String(question), element, given);
  },
  drag: (from, to) => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => moveTo(between(from, to, step / 8)));
    return act(send, "pointer", [moveTo(from), mouse("pointerDown"), ...steps, mouse("pointerUp")]);
  },
  type: (words) => {
    const letters = [...words];
    return act(
      send,
      "key",
      letters.flatMap((letter) => [key("keyDown", letter), key("keyUp", letter)]),
    );
  },
  send: () => {
    const [control, enter] = ["\uE009", "\uE007"];
    const down = [key("keyDown", control), key("keyDown", enter)];
    return act(send, "key", [...down, key("keyUp", enter), key("keyUp", control)]);
  },
  resize: async (width, height) => {
    await send("POST", "/window/rect", { width, height });
    const inside = () => run<number>(send, String(widthInside));
    await expect(async () => expect(await inside()).toBe(width)).toPass();
  },
  picture: async () => Buffer.from(await send<string>("GET", "/screenshot"), "base64"),
  close: () => send("DELETE", ""),
});

async function findShown(send: Send, part: Part): Promise<ElementId | null> {
  const value = part === "page" ? "body" : candidates[part.role];
  const nameOf = (element: ElementId) => send("GET", `/element/${element[elementKey]}/computedlabel`);
  const all = await send<readonly ElementId[]>("POST", "/elements", { using: "css selector", value });
  for (const element of all) {
    if (!(await run(send, String(isShown), element))) continue;
    if (part === "page" || (await nameOf(element)) === part.name) return element;
  }
  return null;
}

const run = <Answer>(send: Send, question: string, ...args: readonly unknown[]): Promise<Answer> =>
  send("POST", "/execute/sync", { script: `return (${question})(...arguments)`, args });

const act = (send: Send, type: "key" | "pointer", actions: readonly object[]): Promise<void> =>
  send("POST", "/actions", { actions: [{ type, id: type, actions }] });

const widthInside = (): number => window.innerWidth;

const key = (type: "keyDown" | "keyUp", value: string) => ({ type, value });

const mouse = (type: "pointerDown" | "pointerUp") => ({ type, button: 0 });

const moveTo = ({ x, y }: Point) => ({
  type: "pointerMove",
  duration: 0,
  x: Math.round(x),
  y: Math.round(y),
});

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
