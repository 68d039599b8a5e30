// What a message in Markdown consists of, before anything is written: blocks, and in their texts inlines.

export type Block =
	| { readonly kind: 'paragraph' | 'heading'; readonly text: string }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	/** `mark` is the bullet, or what stands behind the numbers; `start` the first number, null for bullets. */
	| {
			readonly kind: 'list';
			readonly mark: string;
			readonly start: number | null;
			readonly items: (readonly Block[])[];
	  }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
	| { readonly kind: 'code'; readonly text: string }
	/** HTML and definitions of links are not written, but the lists around them are two. */
	| { readonly kind: 'rule' | 'unseen' };

export type Inline =
	{ readonly kind: 'text' | 'code'; readonly text: string } | { readonly kind: 'break' } | Marked | Link;

/** `depth` counts the marks within one another, its own included. */
export interface Marked {
	readonly kind: 'strong' | 'emphasis' | 'strike';
	readonly inner: readonly Inline[];
	readonly depth: number;
}

export interface Link {
	readonly kind: 'link';
	readonly href: string;
	/** As written between the brackets. */
	readonly label: string;
	readonly inner: readonly Inline[];
	readonly depth: number;
}

/** A link that consists of an address alone. */
export function addressLink(text: string, href: string): Link {
	return { kind: 'link', href, label: text, inner: [{ kind: 'text', text }], depth: 1 };
}
