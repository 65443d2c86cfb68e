import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Serves what `npm test` has just built, and tells the journeys where. */
export default async function globalSetup(): Promise<void> {
  const server = spawn(process.execPath, [resolve('scripts/start.mjs'), '--no-build'], {
    env: { ...process.env, PORT: '4310' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env['SPASER_WORKBENCH'] = await new Promise<string>((found, failed) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said);
      if (address !== null) found(address[0]);
    });
    server.once('exit', (code) => failed(new Error(`the workbench's server stopped (${code ?? 'signal'}): ${said}`)));
  });
  process.env['SPASER_WORKBENCH_PID'] = String(server.pid);
}
