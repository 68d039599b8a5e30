// Make editable copies of templates: writes what the plugin brings into the show's folder; what stands there already is left alone.
import { templateFolderOf } from '../core/episode/show-of';
import { strings } from '../core/strings';
import type { Host } from './host';

export async function copyTemplates(host: Host): Promise<void> {
	const { shows, activeShow } = host.settings.current();
	const show = shows.find(({ id }) => id === activeShow) ?? shows[0];
	if (show === undefined) return;
	const { made, problem } = await host.templates.makeCopies(show, host.door);
	if (problem !== null) host.notices.refuse(problem);
	if (problem === null || made.length > 0)
		host.notices.say(strings.templates.copied(made.length, templateFolderOf(show)));
}
