import path from 'node:path';

export const root = path.resolve(__dirname, '../../../..');

/** Where `npm run test:n8n` puts a real n8n. */
export const n8nFolder = path.join(root, '.n8n-real/n8n');

/** The example workflows, one per resource and one per journey node that works in n8n itself. */
export const examplesFolder = path.join(root, 'docs/examples/n8n');
