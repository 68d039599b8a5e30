// What every part of the settings tab works on: the settings as they are now, and the one way to change them.
import { type Problem, isProblem, problem } from '../../core/problem';
import type { Settings } from '../../core/settings/settings';
import { updateShow } from '../../core/settings/show-list';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Host } from '../host';

const texts = strings.settings.shows;

export interface SettingsDesk {
	readonly host: Host;
	/** Saves, and leaves the rows as they are: the one in use keeps the focus. */
	readonly change: (update: (settings: Settings) => Settings) => Promise<Problem | null>;
	/** Draws the tab anew, after a list has changed. */
	readonly redraw: () => void;
}

/** One show, on its pages. */
export interface ShowDesk extends Pick<SettingsDesk, 'host' | 'redraw'> {
	readonly show: () => ShowProfile;
	readonly others: () => readonly ShowProfile[];
	/** Saves what `change` makes of the show as it is on disk at that moment. */
	save(change: (show: ShowProfile) => ShowProfile | Problem): Promise<Problem | null>;
	/** Shows the examples of the page as they would be. */
	preview(show: ShowProfile): void;
	/** Told of every preview, until the answer is called. */
	onPreview(draw: (show: ShowProfile) => void): () => void;
}

export function makeShowDesk({ host, change, redraw }: SettingsDesk, first: ShowProfile): ShowDesk {
	const { id } = first;
	const previews = new Set<(show: ShowProfile) => void>();
	const shows = () => host.settings.current().shows;
	// Of a show deleted on another device the page shows what it was, until it is left.
	const show = () => shows().find((other) => other.id === id) ?? first;
	const preview = (changed: ShowProfile) => previews.forEach((draw) => draw(changed));
	return {
		host,
		redraw,
		show,
		others: () => shows().filter((other) => other.id !== id),
		preview,
		onPreview(draw) {
			previews.add(draw);
			return () => void previews.delete(draw);
		},
		async save(edit) {
			const refused: Problem[] = [];
			const unsaved = await change((settings) => {
				const now = settings.shows.find((other) => other.id === id);
				const changed = now === undefined ? gone() : edit(now);
				if (!isProblem(changed)) return updateShow(settings, id, changed);
				refused.push(changed);
				return settings;
			});
			preview(show());
			return unsaved ?? refused[0] ?? null;
		},
	};
}

function gone(): Problem {
	return problem('settings-no-show', texts.gone, texts.goneWhy, texts.goneTodo);
}
