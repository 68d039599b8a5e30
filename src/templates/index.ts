// Every text the plugin ships, by language. The host's own copies in the vault come first.
import enEpisode from './en/episode.md';
import { englishMessages } from './en/messages';
import esEpisode from './es/episode.md';
import { spanishMessages } from './es/messages';

/** The texts of one language: the episode note, and the messages by id (the file's base name). */
export interface BuiltInTexts {
	readonly episode: string;
	readonly messages: Readonly<Record<string, string>>;
}

/** By language tag; what a language lacks is taken from English. */
export const builtIns: Readonly<Record<string, BuiltInTexts>> = {
	en: {
		episode: enEpisode,
		messages: englishMessages,
	},
	es: {
		episode: esEpisode,
		messages: spanishMessages,
	},
};
