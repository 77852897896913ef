import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The real local host on a database of its own and a port that was free. */
export class Host {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Host> {
    const folder = mkdtempSync(join(tmpdir(), "pages-"));
    const [host, plugins] = [newest("tools/LocalDataverse/bin", "net10.0/LocalDataverse.dll"), newest("src/Plugins/bin", "net462/CrmCoaching.Plugins.dll")];
    const options = ["--port", "0", "--database", join(folder, "pages.db"), "--solution", join(repository, "src/Solution"), "--plugins", plugins];
    const child = spawn("dotnet", [host, ...options], { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
    return new Host(await listening(child), child, folder);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function listening(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const url = /Listening on (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });
}

/** Builds are in a folder per configuration; the one that was built last is meant. */
function newest(folder: string, file: string): string {
  const built = ["Release", "Debug"].map((configuration) => join(repository, folder, configuration, file)).filter(existsSync);
  const [latest] = built.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (latest === undefined) throw new Error(`${file} is not built below ${folder}: run ./build.sh build.`);
  return latest;
}
