import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool of `node_modules/.bin` (or node itself) to its end, whatever its exit code. */
export function runTool(
  tool: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): Promise<ToolRun> {
  const path = tool === 'node' ? process.execPath : resolve('node_modules/.bin', tool);
  // Colours would break the comparison of outputs; vitest asks its children for them.
  const { FORCE_COLOR: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(
      path,
      [...args],
      { ...options, env: { ...env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
        done({ code, stdout, stderr });
      },
    );
  });
}
