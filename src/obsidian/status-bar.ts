// The status bar of a desktop: the next episode and what is left to do. Of phones there is none.
import { Platform, setTooltip } from 'obsidian';
import type { ArchiveEntry } from '../core/archive/archive';
import { groupsOf } from '../core/archive/groups';
import { progressByPhase } from '../core/checklist/phase-count';
import { padNumber } from '../core/show/numbering';
import { strings } from '../core/strings';
import type { Host } from './host';
import { openPanel } from './open-panel';
import { countdown } from './panel/countdown';

const texts = strings.statusBar;
/** The countdown is in minutes. */
const minute = 60_000;

/** `add` makes an item of the status bar, `register` ties an end to the life of the plugin. */
export function startStatusBar(host: Host, add: () => HTMLElement, register: (end: () => void) => void): void {
	if (Platform.isMobile) return;
	let end: (() => void) | null = null;
	const follow = () => {
		const { statusBar } = host.settings.current().preferences;
		if (statusBar === (end !== null)) return;
		end?.();
		end = statusBar ? showItem(host, add()) : null;
	};
	follow();
	register(host.settings.onChange(follow));
	register(() => end?.());
}

function showItem(host: Host, el: HTMLElement): () => void {
	el.addClass('mod-clickable');
	el.setAttrs({ role: 'button', tabindex: 0, dir: 'auto' });
	const open = () => host.notices.guard(strings.commands.openPanel, () => openPanel(host.app));
	el.addEventListener('click', open);
	el.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && open());
	let shown = '';
	const draw = () => {
		const { text, label } = faceOf(host);
		if (label === shown) return;
		shown = label;
		el.setText(text);
		el.toggle(text !== '');
		setTooltip(el, label, { placement: 'top' });
	};
	el.hide();
	draw();
	const unlisten = host.archive.onChange(draw);
	const timer = window.setInterval(draw, minute);
	return () => {
		unlisten();
		window.clearInterval(timer);
		el.remove();
	};
}

/** Empty when nothing is coming. */
function faceOf(host: Host): { readonly text: string; readonly label: string } {
	const now = host.now();
	const next = groupsOf(host.archive.entries(), now).coming[0];
	if (next === undefined) return { text: '', label: '' };
	const { episode } = next;
	const when = countdown(episode, now, host.zone());
	const left = openSteps(next);
	return { text: texts.text(numberOf(host, next), when, left), label: texts.label(episode.title, when, left) };
}

function openSteps({ phases }: ArchiveEntry): number {
	return progressByPhase(phases).reduce((open, { total, done }) => open + total - done, 0);
}

/** An episode without a number is told by its title. */
function numberOf(host: Host, { episode }: ArchiveEntry): string {
	const show = host.settings.current().shows.find(({ id }) => id === episode.show);
	if (episode.number === null || show === undefined) return episode.title;
	return `#${padNumber(show, episode.number)}`;
}
