// Every text the plugin ships, by language. The host's own copies in the vault come first (DESIGN §6).
import enEpisode from './en/episode.md';
import esEpisode from './es/episode.md';

/** The texts of one language: the episode note, and the messages by id (the file's base name). */
export interface BuiltInTexts {
	readonly episode: string;
	readonly messages: Readonly<Record<string, string>>;
}

/** By language tag; what a language lacks is taken from English. */
export const builtIns: Readonly<Record<string, BuiltInTexts>> = {
	en: {
		episode: enEpisode,
		messages: {},
	},
	es: {
		episode: esEpisode,
		messages: {},
	},
};
