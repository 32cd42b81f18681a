import path from 'node:path';
import { root } from '../launch/root.mjs';

/** Where a real n8n lives: a folder of its own, never part of the project's dependencies. */
export const n8nHome = path.join(root, '.n8n-real');

/** n8n as its users install it. */
export const n8nFolder = path.join(n8nHome, 'n8n');

/** What n8n runs over a pack before it verifies it; apart from n8n because its TypeScript is another. */
export const scanFolder = path.join(n8nHome, 'scan');
