const segmenter = new Intl.Segmenter();

/** How many characters a reader sees; an emoji of several code points is one. */
export const characters = (text: string): number => [...segmenter.segment(text)].length;
