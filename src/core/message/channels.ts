// Where a text goes: what fits there, what is forbidden there, and what the clipboard must carry. One entry per channel.
import type { LengthUnit } from './text-length';

export interface Limit {
	readonly max: number;
	readonly unit: LengthUnit;
}

export interface Channel {
	readonly id: string;
	/** As the dialogs name it. */
	readonly name: string;
	/** All of them hold; none: as long as you like. */
	readonly limits: readonly Limit[];
	/** Characters the platform refuses. */
	readonly forbidden: string;
	/**
	 * `plain`: the text goes out as it is typed, a star is a star.
	 * `rich`: the message is Markdown; the clipboard gets HTML and a plain twin with bare addresses.
	 */
	readonly form: 'plain' | 'rich';
	/** A title: line breaks become blanks. */
	readonly oneLine: boolean;
	/** A name that starts with `@` would call somebody here. */
	readonly mentions: boolean;
	/** The contact whose handle stands for the guest here; null: the name. */
	readonly handle: string | null;
	/** Also as Slack's own markup, for tools that post through its API. */
	readonly mrkdwn: boolean;
	/** Where the rule is written. */
	readonly source: string;
}

const standard = {
	limits: [],
	forbidden: '',
	form: 'plain',
	oneLine: false,
	mentions: false,
	handle: null,
	mrkdwn: false,
} as const;
const social = { ...standard, mentions: true } as const;
const titleOf = { ...standard, oneLine: true } as const;
const youtube = 'YouTube Data API, Videos resource: snippet';
const meetup = 'Meetup API v3, event fields';
const ours = 'No rule of a platform applies.';

const list: readonly Channel[] = [
	{
		...standard,
		id: 'mail',
		name: 'Mail',
		form: 'rich',
		source: 'RFC 6068: a mail draft is plain; a pasted text may be rich.',
	},
	{
		...social,
		id: 'x',
		name: 'X',
		limits: [{ max: 280, unit: 'xWeight' }],
		handle: 'x',
		source: 'X developer platform: Counting characters',
	},
	{
		...social,
		id: 'mastodon',
		name: 'Mastodon',
		limits: [{ max: 500, unit: 'mastodon' }],
		handle: 'mastodon',
		source: 'Mastodon documentation: Posting to your profile',
	},
	{
		...social,
		id: 'bluesky',
		name: 'Bluesky',
		limits: [
			{ max: 300, unit: 'graphemes' },
			{ max: 3000, unit: 'bytes' },
		],
		handle: 'bluesky',
		source: 'AT Protocol lexicon app.bsky.feed.post',
	},
	{
		...social,
		id: 'linkedin',
		name: 'LinkedIn',
		limits: [{ max: 3000, unit: 'characters' }],
		source: 'LinkedIn help: Post length. A pasted handle is no mention there: the name stands.',
	},
	{
		...social,
		id: 'threads',
		name: 'Threads',
		limits: [{ max: 500, unit: 'threads' }],
		handle: 'threads',
		source: 'Threads API: Posts',
	},
	{
		...social,
		id: 'slack-rich',
		name: 'Slack',
		limits: [{ max: 4000, unit: 'characters' }],
		form: 'rich',
		mrkdwn: true,
		source: 'Slack: Formatting text for app surfaces; Truncating content',
	},
	{
		...titleOf,
		id: 'youtube-title',
		name: 'YouTube title',
		limits: [{ max: 100, unit: 'characters' }],
		forbidden: '<>',
		source: `${youtube}.title`,
	},
	{
		...standard,
		id: 'youtube-description',
		name: 'YouTube description',
		limits: [{ max: 5000, unit: 'bytes' }],
		forbidden: '<>',
		handle: 'youtube',
		source: `${youtube}.description`,
	},
	{ ...titleOf, id: 'meetup-title', name: 'Meetup title', limits: [{ max: 80, unit: 'characters' }], source: meetup },
	{
		...standard,
		id: 'meetup-text',
		name: 'Meetup description',
		limits: [{ max: 50000, unit: 'characters' }],
		form: 'rich',
		source: meetup,
	},
	{ ...titleOf, id: 'calendar-title', name: 'Calendar title', source: 'RFC 5545, SUMMARY' },
	{ ...standard, id: 'calendar-text', name: 'Calendar text', source: 'RFC 5545, DESCRIPTION' },
	{
		...standard,
		id: 'chat',
		name: 'Chat of the stream',
		limits: [{ max: 200, unit: 'characters' }],
		source: 'YouTube Live Streaming API, LiveChatMessages: textMessageDetails.messageText',
	},
	{ ...standard, id: 'spoken', name: 'Spoken', source: ours },
	{ ...standard, id: 'plain', name: 'Plain text', source: ours },
];

/** All channels by id. */
export const channels: ReadonlyMap<string, Channel> = new Map(list.map((channel) => [channel.id, channel]));
