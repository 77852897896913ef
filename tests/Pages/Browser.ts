import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser as Chromium, type Page, chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Where pictures of the pages go, for a person to look at. */
const pictures = process.env.PICTURES ?? join(tmpdir(), "crmcoaching-pictures");

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** A real browser; every script error and refused resource of a page is kept, so that a test can ask for none. */
export class Browser {
  readonly problems: string[] = [];

  private constructor(
    private readonly chromium: Chromium,
    readonly page: Page,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(error.message));
  }

  static async open(url: string, width = 1366): Promise<Browser> {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    const started = await chromium.launch({ executablePath, args: flags });
    const page = await started.newPage({ baseURL: url, viewport: { width, height: 900 }, locale: "en-US" });
    page.setDefaultTimeout(20_000);
    return new Browser(started, page);
  }

  /** What axe finds wrong with the page and the pages inside it. */
  async violations(): Promise<readonly Violation[]> {
    const found: Violation[] = [];
    for (const frame of this.page.frames()) {
      if (frame.url() === "about:blank") continue;
      // Evaluated over the debugger, so that the pages' own policy stays as strict as it is.
      await frame.evaluate(axeSource());
      found.push(...(await frame.evaluate(runAxe)));
    }
    return found;
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.chromium.close();
  }
}

let source: string | undefined;

function axeSource(): string {
  source ??= (require("axe-core") as { source: string }).source;
  return source;
}

// The component library's focus sentinels can be focused on purpose and pass the focus on at once.
async function runAxe(): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run({ include: [document.documentElement], exclude: [["[data-tabster-dummy]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  return violations.map(({ id, impact, nodes }) => ({ rule: id, impact, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)) }));
}
