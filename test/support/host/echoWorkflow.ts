import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../cloud-api/json';

const file = path.join(__dirname, '../../../scripts/crash/echo.json');

/** The crash suite's journey of two nodes: whatever is written comes back with a prefix, every time. */
export const echoWorkflow = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
