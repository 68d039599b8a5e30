// An idea has a number pencilled in only: an episode that holds it takes it away, from name, heading, properties and text alike.
import type { Episode } from '../episode/episode';
import { isProblem, type Problem } from '../problem';
import { padNumber } from '../show/numbering';
import type { ShowProfile } from '../show/profile';
import { changeOwnNote, type NoteChange, type NoteContext } from './note-change';
import { wantedEpisode, type EpisodeText, type WantedContext } from './wanted-episode';

/** What changing an episode needs to know of the vault. */
export interface ChangeContext extends WantedContext, NoteContext {
	/** The other episodes of the show whose notes may have to follow: those to come, and the ideas. Null where a note has not been read. */
	readonly textOf: (path: string) => EpisodeText | null;
}

/** The ideas that give up the number, and those that have done so in name only because the last time was cut off. */
export function numberless(
	givingUp: readonly Episode[],
	number: number | null,
	show: ShowProfile,
	context: ChangeContext,
	path: string,
): readonly (NoteChange | Problem)[] {
	if (number === null) return [];
	const cutOff = context.episodes.filter(
		(idea) =>
			idea.show === show.id &&
			idea.path !== path &&
			idea.number === null &&
			idea.date === null &&
			context.textOf(idea.path)?.text.includes(`#${padNumber(show, number)}`),
	);
	return [
		...givingUp.flatMap((idea) => withoutNumber(idea, number, show, context) ?? []),
		...cutOff
			.flatMap((idea) => withoutNumber(idea, number, show, context) ?? [])
			.filter((note) => isProblem(note) || note.lines.length > 0),
	];
}

/** The note of an idea without its number, or why that cannot be; null where the note has not been read. */
export function withoutNumber(
	idea: Pick<Episode, 'path'>,
	number: number,
	show: ShowProfile,
	context: ChangeContext,
): NoteChange | Problem | null {
	const found = context.textOf(idea.path);
	if (found === null) return null;
	// As it was while it had the number: of one that was cut off only its text still says so.
	const episode = { ...found, details: { ...found.details, number } };
	const { after, problems } = wantedEpisode(episode, show, { number: null }, { ...context, episodes: [] });
	const refusal = problems.find(({ severity }) => severity === 'error');
	if (refusal !== undefined) return refusal;
	const own = changeOwnNote(episode, after, { before: null, after: null }, show, context);
	return isProblem(own) ? own : own.note;
}
