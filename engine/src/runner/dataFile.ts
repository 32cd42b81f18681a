import path from 'node:path';

/** Where the runner of a data folder keeps everything. */
export const dataFile = (dataFolder: string): string => path.join(dataFolder, 'wayfare.db');
