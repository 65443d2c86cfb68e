import type { Server } from 'node:http';

export declare function createWorkbenchServer(): Server;
export declare function listen(server: Server, port: number, attempts?: number): Promise<string>;
