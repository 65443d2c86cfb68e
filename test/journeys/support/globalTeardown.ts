export default function globalTeardown(): void {
  const pid = Number(process.env['SPASER_WORKBENCH_PID']);
  if (pid > 0) process.kill(pid);
}
