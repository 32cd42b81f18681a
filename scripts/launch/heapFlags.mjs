import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const [firstLine] = readFileSync(path.join(root, 'engine', 'src', 'main.ts'), 'utf8').split('\n');

/**
 * How the heap of each of a runner's threads grows, as the first line of its command says: the young part to 8 MB, and
 * the whole to less than twice what is alive. Left alone, Node lets both grow to twice that for the sake of a few per
 * cent of speed. What is new is young: V8 guesses else which of it will live long, and guesses wrong here (decision 16).
 * It gets as many helpers as there are cores to spare.
 */
export const heapFlags = firstLine.split(' ').filter((word) => word.startsWith('--'));
