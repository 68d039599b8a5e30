// A message: a text for somebody, made from one file (DESIGN §7).
import type { Problem } from '../problem';

export type Audience = 'public' | 'internal' | 'guest';

/** A message file, decoded: frontmatter and body. */
export interface MessageSource {
	readonly id: string;
	readonly name: string;
	readonly channel: string;
	readonly audience: Audience;
	/** Kind id, or the quoted text of a step; null when it belongs to none. */
	readonly step: string | null;
	/** Template of the subject. */
	readonly subject: string | null;
	readonly command: boolean;
	/** Template of the body. */
	readonly body: string;
	/** For problems: the file's path, or the built-in's name. */
	readonly origin: string;
}

/** A message with the facts of one episode filled in, and what is wrong with it. */
export interface RenderedMessage {
	readonly id: string;
	readonly text: string;
	readonly subject: string | null;
	/** Names of the facts that are missing, as the templates know them: `topic`, `guest.name`. */
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
}
