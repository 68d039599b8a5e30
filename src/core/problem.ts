/** Something the user can act on. Expected failures are values of this shape; a bug is thrown instead. */
export interface Problem {
	/** Stable name for tests and other plugins: kebab-case, `template-unknown-name`. */
	readonly code: string;
	/** An error stops what was asked for; a warning may be accepted. */
	readonly severity: 'error' | 'warning';
	/** What failed, with the note or field by name. A whole sentence. */
	readonly what: string;
	/** Why it failed. A whole sentence. */
	readonly why: string;
	/** What to do about it. A whole sentence. */
	readonly todo: string;
	/** The form field or settings path it belongs to. */
	readonly field?: string;
	/** Where in the text, both counted from 1. */
	readonly at?: { readonly line: number; readonly column: number };
}

type Details = Partial<Pick<Problem, 'field' | 'at'>>;

/** What stops the action that was asked for: the parts of Problem in their order. */
export function problem(code: string, what: string, why: string, todo: string, details: Details = {}): Problem {
	return { code, severity: 'error', what, why, todo, ...details };
}

/** What the user should know, and may accept. */
export function warning(code: string, what: string, why: string, todo: string, details: Details = {}): Problem {
	return { code, severity: 'warning', what, why, todo, ...details };
}

/** Tells a problem from any other result: no other value of core has a `code` and a `todo`. */
export function isProblem(value: unknown): value is Problem {
	return typeof value === 'object' && value !== null && 'code' in value && 'todo' in value;
}

/** One line for a notice: what, where unless that is said already, why, what to do. */
export function sentence(p: Problem): string {
	const said = /\blines? \d/i.test(`${p.what} ${p.why}`);
	const place = p.at === undefined || said ? '' : `It is in line ${p.at.line}, column ${p.at.column}.`;
	return [p.what, place, p.why, p.todo].filter((part) => part !== '').join(' ');
}
