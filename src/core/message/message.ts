// A message: a text for somebody, made from one file.
import type { Problem } from '../problem';
import type { Limit } from './channels';

export type Audience = 'public' | 'internal' | 'guest';

/** A message file, decoded: frontmatter and body. */
export interface MessageSource {
	readonly id: string;
	readonly name: string;
	/** The first of its channels. */
	readonly channel: string;
	/** All channels the same text is for; each has its own limit and handles. */
	readonly channels: readonly string[];
	readonly audience: Audience;
	/** Kind id, or the quoted text of a step; null when it belongs to none. */
	readonly step: string | null;
	/** Template of the subject. */
	readonly subject: string | null;
	readonly command: boolean;
	/** When it is meant to go out, counted from the start of the show: `T`, `T-1`, `T+1`; null when it may at any time. */
	readonly when: string | null;
	/** Template of the body. */
	readonly body: string;
	/** For problems: the file's path, or the built-in's name. */
	readonly origin: string;
	/** Why the host's own file of this name cannot be used: the built-in serves in its place meanwhile. */
	readonly instead?: Problem;
	/** Lines of the file above the body, and above the subject; characters before the subject in its line: a template counts from its own beginning. */
	readonly bodyLine: number;
	readonly subjectLine: number;
	readonly subjectColumn: number;
}

/** A message with the facts of one episode filled in, and what is wrong with it. */
export interface RenderedMessage {
	readonly id: string;
	readonly channel: string;
	/** What goes on the clipboard as plain text. */
	readonly text: string;
	/** The rich half of the clipboard; null in channels that take plain text alone. */
	readonly html: string | null;
	/** Slack's own markup, for tools; null elsewhere. */
	readonly mrkdwn: string | null;
	/** For a note: the Markdown of the message, marks that came with the facts escaped. */
	readonly markdown: string;
	readonly subject: string | null;
	/** How long it is, by the channel's tightest limit; null where there is none. */
	readonly length: TextLength | null;
	/** How many of the template's optional parts were left out to make it fit. */
	readonly dropped: number;
	/** Names of the facts that are missing, as the templates know them: `topic`, `guest.name`. */
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
}

/** `over` is how much too long the text is, 0 when it fits. */
export interface TextLength extends Limit {
	readonly used: number;
	readonly over: number;
}
