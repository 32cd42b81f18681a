/** A pattern as it was read; `source` is an atom's own text, which one character fits or not. */
export type PatternNode =
	| { readonly kind: 'atom'; readonly source: string }
	| { readonly kind: 'assertion'; readonly source: Assertion }
	| { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
	| { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
	| {
			readonly kind: 'repeat';
			readonly item: PatternNode;
			readonly min: number;
			/** `null` = without end. */
			readonly max: number | null;
			readonly lazy: boolean;
	  };

/** Begin, end, at the edge of a word, not at one. */
export type Assertion = '^' | '$' | '\\b' | '\\B';
