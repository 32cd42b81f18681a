import { createContext } from 'preact';

/** How often something has happened in groups; a new number means: look again. */
export const GroupNews = createContext(0);
